using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.SSO;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Credentials of a role of IAM Identity Center, for the token that <c>aws sso login</c> left in <c>~/.aws/sso/cache</c>. A token that is about to expire is refreshed
/// and written back where the file has a refresh token. The credentials are replaced five minutes before they expire.
/// </summary>
public sealed class SsoCredentials : ICredentialsProvider
{
    private const string Source = "SSO";

    private readonly CredentialsContext _context;
    private readonly CredentialsCache<AwsCredentials> _cache;
    private readonly SsoTokens _tokens;

    /// <summary>Creates the provider.</summary>
    /// <param name="role">The role, and where its owner has signed in.</param>
    /// <param name="client">How the services are called: retries and the rest, not the region; null for what environment and profile say.</param>
    /// <param name="transport">What sends the requests, such as an <see cref="HttpClient"/>; never disposed here. Null for connections that all providers share.</param>
    /// <exception cref="ArgumentNullException">The role is null.</exception>
    public SsoCredentials(SsoOptions role, ClientOptions? client = null, HttpMessageInvoker? transport = null)
        : this(role ?? throw new ArgumentNullException(nameof(role)), CredentialsContext.Of(client, transport))
    {
    }

    internal SsoCredentials(SsoOptions role, CredentialsContext context)
    {
        Role = role;
        _context = context;
        _tokens = new(new(role.StartUrl, role.Region, role.SessionName), context);
        _cache = new(Source, context.Time, FetchAsync);
    }

    internal SsoOptions Role { get; }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => _cache.GetAsync(cancellationToken);

    private async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        using var client = new SSOClient(_context.Services, _context.Options with { Region = Role.Region, Credentials = AnonymousCredentials.Instance });
        try
        {
            var answer = await client.GetRoleCredentialsAsync(
                new() { AccountId = Role.AccountId, RoleName = Role.RoleName, AccessToken = token.AccessToken }, cancellationToken).ConfigureAwait(false);
            return Read(answer.RoleCredentials);
        }
        catch (ServiceException refusal)
        {
            throw CredentialsFailure.Refused(Source, refusal, token.AccessToken, token.RefreshToken, token.ClientSecret);
        }
    }

    private AwsCredentials Read(RoleCredentials? credentials)
    {
        const long Latest = 253_402_300_799_999;
        if (credentials is not { AccessKeyId: { Length: > 0 } id, SecretAccessKey: { Length: > 0 } secret, Expiration: >= 0 and <= Latest and var end })
            throw CredentialsFailure.Final($"{Source}: the service's answer holds no credentials.");
        return new(id, secret, credentials.SessionToken)
        {
            AccountId = Role.AccountId,
            Expiration = DateTimeOffset.FromUnixTimeMilliseconds(end),
        };
    }
}
