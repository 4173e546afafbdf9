using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.STS;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Credentials of a role that other credentials may take on (STS <c>AssumeRole</c>), replaced five minutes before they expire.</summary>
public sealed class AssumeRoleCredentials : ICredentialsProvider
{
    private readonly CredentialsContext _context;
    private readonly CredentialsCache<AwsCredentials> _cache;

    /// <summary>Creates the provider.</summary>
    /// <param name="source">The credentials that the role trusts.</param>
    /// <param name="role">The role.</param>
    /// <param name="client">How STS is called: region, address, retries and the rest; null for what environment and profile say.</param>
    /// <param name="transport">What sends the requests, such as an <see cref="HttpClient"/>; never disposed here. Null for connections that all providers share.</param>
    /// <exception cref="ArgumentNullException">The source or the role is null.</exception>
    public AssumeRoleCredentials(ICredentialsProvider source, AssumeRoleOptions role, ClientOptions? client = null, HttpMessageInvoker? transport = null)
        : this(source, role, CredentialsContext.Of(client, transport))
    {
    }

    internal AssumeRoleCredentials(ICredentialsProvider source, AssumeRoleOptions role, CredentialsContext context)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(role);
        Source = source;
        Role = role;
        _context = context;
        _cache = new(Name, context.Time, FetchAsync);
    }

    internal ICredentialsProvider Source { get; }

    internal AssumeRoleOptions Role { get; }

    private string Name => $"Role {Role.RoleArn}";

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => _cache.GetAsync(cancellationToken);

    private async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var own = await OwnAsync(cancellationToken).ConfigureAwait(false);
        using var client = new STSClient(_context.Services, _context.Options with { Credentials = new StaticCredentials(own) });
        var request = new AssumeRoleRequest
        {
            RoleArn = Role.RoleArn,
            RoleSessionName = RoleSession.NameOf(Role.SessionName, _context.Time),
            ExternalId = Role.ExternalId,
            DurationSeconds = RoleSession.Seconds(Role.Duration),
        };
        try
        {
            var answer = await client.AssumeRoleAsync(request, cancellationToken).ConfigureAwait(false);
            return RoleSession.Read(Name, answer.Credentials, answer.AssumedRoleUser);
        }
        catch (ServiceException refusal)
        {
            throw CredentialsFailure.Refused(Name, refusal, own.SecretAccessKey, own.SessionToken);
        }
    }

    private async Task<AwsCredentials> OwnAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Source.GetCredentialsAsync(cancellationToken).ConfigureAwait(false)
                ?? throw CredentialsFailure.Final("The credentials to take it on with are anonymous.");
        }
        catch (CredentialsException exception)
        {
            throw CredentialsFailure.Final($"{Name}: {exception.Message}", exception.InnerException);
        }
    }
}
