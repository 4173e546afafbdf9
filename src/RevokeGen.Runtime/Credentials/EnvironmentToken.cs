using System;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>A bearer token from <c>AWS_BEARER_TOKEN_&lt;SERVICE&gt;</c>, such as <c>AWS_BEARER_TOKEN_BEDROCK</c>, read once.</summary>
public sealed class EnvironmentToken : ITokenProvider
{
    private readonly string _variable;
    private readonly IHostEnvironment _host;
    private BearerToken? _token;

    /// <summary>Creates the provider.</summary>
    /// <param name="service">The name in the service's signatures, such as <c>bedrock</c>. Spaces and dashes become underscores in the variable's name.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public EnvironmentToken(string service)
        : this(service, ProcessEnvironment.Instance)
    {
    }

    internal EnvironmentToken(string service, IHostEnvironment host)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        _variable = VariableOf(service);
        _host = host;
    }

    /// <inheritdoc/>
    public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(_token ??= Read());
        }
        catch (CredentialsException exception)
        {
            return ValueTask.FromException<BearerToken?>(exception);
        }
    }

    /// <summary>The variable of a service.</summary>
    internal static string VariableOf(string service) => "AWS_BEARER_TOKEN_" + service.Replace(' ', '_').Replace('-', '_').ToUpperInvariant();

    private BearerToken Read()
    {
        if (_host.Variable(_variable)?.Trim() is not { Length: > 0 } text)
            throw new CredentialsException($"Environment: {_variable} is not set.");
        return BearerToken.IsToken(text) ? new(text) : throw CredentialsFailure.Final($"Environment: {_variable} has characters that no token has.");
    }
}
