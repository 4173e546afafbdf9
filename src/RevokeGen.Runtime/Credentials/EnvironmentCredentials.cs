using System;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Credentials from <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>AWS_SESSION_TOKEN</c> and <c>AWS_ACCOUNT_ID</c>, read once.</summary>
public sealed class EnvironmentCredentials : ICredentialsProvider
{
    private const string AccessKeyId = "AWS_ACCESS_KEY_ID";
    private const string SecretAccessKey = "AWS_SECRET_ACCESS_KEY";

    private readonly IHostEnvironment _host;
    private AwsCredentials? _credentials;

    /// <summary>Creates the provider.</summary>
    public EnvironmentCredentials()
        : this(ProcessEnvironment.Instance)
    {
    }

    internal EnvironmentCredentials(IHostEnvironment host) => _host = host;

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(_credentials ??= Read());
        }
        catch (CredentialsException exception)
        {
            return ValueTask.FromException<AwsCredentials?>(exception);
        }
    }

    private AwsCredentials Read() => (_host.Variable(AccessKeyId)?.Trim(), _host.Variable(SecretAccessKey)?.Trim()) switch
    {
        ({ Length: > 0 } id, { Length: > 0 } secret) => new(id, secret, _host.Variable("AWS_SESSION_TOKEN")?.Trim()) { AccountId = _host.Variable("AWS_ACCOUNT_ID")?.Trim() },
        (null or "", null or "") => throw new CredentialsException($"Environment: {AccessKeyId} and {SecretAccessKey} are not set."),

        // Going on to other credentials would sign as someone else than was meant.
        _ => throw new CredentialsException($"Environment: only one of {AccessKeyId} and {SecretAccessKey} has a value.") { IsFinal = true },
    };
}
