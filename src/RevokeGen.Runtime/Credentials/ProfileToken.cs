using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// The bearer token of a user who has signed in (<c>aws sso login</c>) to the <c>sso_session</c> that a profile of the shared files names. A token that is about to expire
/// is refreshed and written back where the file in <c>~/.aws/sso/cache</c> has a refresh token.
/// </summary>
public sealed class ProfileToken : ITokenProvider
{
    private readonly string? _profile;
    private readonly CredentialsContext _context;
    private readonly CredentialsCache<BearerToken> _cache;
    private SsoTokens? _tokens;

    /// <summary>Creates the provider.</summary>
    /// <param name="profile">The profile's name; null for <c>AWS_PROFILE</c>, else <c>default</c>.</param>
    public ProfileToken(string? profile = null)
        : this(profile, CredentialsContext.Default)
    {
    }

    internal ProfileToken(string? profile, CredentialsContext context)
    {
        _profile = profile;
        _context = context;
        _cache = new("SSO", context.Time, FetchAsync);
    }

    /// <inheritdoc/>
    public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken) => _cache.GetAsync(cancellationToken);

    private async Task<BearerToken> FetchAsync(CancellationToken cancellationToken)
    {
        var token = await (_tokens ??= new(Session(), _context)).GetAsync(cancellationToken).ConfigureAwait(false);
        return BearerToken.IsToken(token.AccessToken)
            ? new(token.AccessToken) { Expiration = token.ExpiresAt }
            : throw CredentialsFailure.Final("SSO: the access token that is kept has characters that no token has.");
    }

    private SsoSession Session()
    {
        var locations = ProfileFileLocations.Find(_context.Host);
        var profiles = SharedProfiles.Load(_context.Host, locations);
        var name = SharedProfiles.NameOf(_profile, _context.Host);
        if (profiles.Find(ProfileSectionKind.Profile, name) is not { } properties)
            throw new CredentialsException($"Profile: {_context.NameOf(name)} is neither in {locations.Credentials} nor in {locations.Config}.");
        return new CredentialProfile(name, properties).Session(profiles) ?? throw new CredentialsException($"Profile: '{name}' has no sso_session.");
    }
}
