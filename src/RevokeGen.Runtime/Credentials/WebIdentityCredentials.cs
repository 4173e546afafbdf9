using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.STS;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Credentials of a role that trusts an identity provider, for the provider's token in a file (STS <c>AssumeRoleWithWebIdentity</c>), as Kubernetes service accounts
/// have them. Replaced five minutes before they expire.
/// </summary>
public sealed class WebIdentityCredentials : ICredentialsProvider
{
    private const string Source = "Web identity";
    private const string TokenFile = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private const string RoleArn = "AWS_ROLE_ARN";

    private readonly CredentialsContext _context;
    private readonly CredentialsCache<AwsCredentials> _cache;

    /// <summary>Creates the provider for what <c>AWS_WEB_IDENTITY_TOKEN_FILE</c>, <c>AWS_ROLE_ARN</c> and <c>AWS_ROLE_SESSION_NAME</c> say.</summary>
    public WebIdentityCredentials()
        : this(null, CredentialsContext.Default)
    {
    }

    /// <summary>Creates the provider.</summary>
    /// <param name="role">The role and the token.</param>
    /// <param name="client">How STS is called: region, address, retries and the rest; null for what environment and profile say.</param>
    /// <param name="transport">What sends the requests, such as an <see cref="HttpClient"/>; never disposed here. Null for connections that all providers share.</param>
    /// <exception cref="ArgumentNullException">The role is null.</exception>
    public WebIdentityCredentials(WebIdentityOptions role, ClientOptions? client = null, HttpMessageInvoker? transport = null)
        : this(role ?? throw new ArgumentNullException(nameof(role)), CredentialsContext.Of(client, transport))
    {
    }

    /// <summary>Creates the provider for a role; null for what the variables say.</summary>
    internal WebIdentityCredentials(WebIdentityOptions? role, CredentialsContext context)
    {
        Role = role;
        _context = context;
        _cache = new(Source, context.Time, FetchAsync);
    }

    internal WebIdentityOptions? Role { get; }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => _cache.GetAsync(cancellationToken);

    private async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var role = Role ?? FromVariables();
        var token = _context.Host.ReadFile(role.TokenFile)?.Trim();
        if (string.IsNullOrEmpty(token))
            throw CredentialsFailure.Final($"{Source}: the token file {role.TokenFile} {(token is null ? "is not there" : "is empty")}.");

        // The request is not signed; looking for credentials to sign it with could lead back here.
        using var client = new STSClient(_context.Services, _context.Options with { Credentials = AnonymousCredentials.Instance });
        var request = new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = role.RoleArn,
            RoleSessionName = RoleSession.NameOf(role.SessionName, _context.Time),
            WebIdentityToken = token,
            DurationSeconds = RoleSession.Seconds(role.Duration),
        };
        try
        {
            var answer = await client.AssumeRoleWithWebIdentityAsync(request, cancellationToken).ConfigureAwait(false);
            return RoleSession.Read(Source, answer.Credentials, answer.AssumedRoleUser);
        }
        catch (ServiceException refusal)
        {
            throw CredentialsFailure.Refused(Source, refusal, token);
        }
    }

    private WebIdentityOptions FromVariables() => (_context.Host.Variable(TokenFile), _context.Host.Variable(RoleArn)) switch
    {
        ({ } file, { } role) => new() { TokenFile = file, RoleArn = role, SessionName = _context.Host.Variable("AWS_ROLE_SESSION_NAME") },
        (null, _) => throw new CredentialsException($"{Source}: {TokenFile} is not set."),
        _ => throw CredentialsFailure.Final($"{Source}: {TokenFile} is set and {RoleArn} is not."),
    };
}
