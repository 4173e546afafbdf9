using System;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Credentials from a profile in the shared <c>credentials</c> and <c>config</c> files, read again when a file has changed: its keys, or what it names instead.
/// </summary>
/// <remarks>
/// In this order: a role with <c>web_identity_token_file</c>, a role with <c>source_profile</c> or <c>credential_source</c>, <c>sso_session</c> or <c>sso_start_url</c>,
/// keys, <c>credential_process</c>. Of a profile that another names as its source, keys come first. A role with <c>mfa_serial</c> is refused.
/// </remarks>
public sealed class ProfileCredentials : ICredentialsProvider
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly string? _profile;
    private readonly CredentialsContext _context;
    private readonly Lock _reading = new();
    private ProfileSnapshot? _snapshot;

    /// <summary>Creates the provider.</summary>
    /// <param name="profile">The profile's name; null for <c>AWS_PROFILE</c>, else <c>default</c>.</param>
    public ProfileCredentials(string? profile = null)
        : this(profile, CredentialsContext.Default)
    {
    }

    internal ProfileCredentials(string? profile, CredentialsContext context)
    {
        _profile = profile;
        _context = context;
    }

    private IHostEnvironment Host => _context.Host;

    private TimeProvider Time => _context.Time;

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var provider = Current();
            return provider is StaticCredentials ? provider.GetCredentialsAsync(cancellationToken) : FromAsync(provider, cancellationToken);
        }
        catch (ClientException exception)
        {
            return ValueTask.FromException<AwsCredentials?>(exception);
        }
    }

    /// <summary>The provider that the profile asks for now.</summary>
    /// <exception cref="CredentialsException">The profile is absent, has nothing to do with credentials, or is wrong.</exception>
    /// <exception cref="ConfigurationException">A file cannot be read.</exception>
    internal ICredentialsProvider Current()
    {
        var snapshot = Volatile.Read(ref _snapshot);
        if (snapshot is not null && Time.GetElapsedTime(snapshot.CheckedAt) < CheckInterval)
            return snapshot.Provider;
        lock (_reading)
            return (_snapshot = Refreshed(_snapshot)).Provider;
    }

    private async ValueTask<AwsCredentials?> FromAsync(ICredentialsProvider provider, CancellationToken cancellationToken)
    {
        try
        {
            return await provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException exception)
        {
            throw CredentialsFailure.Final($"Profile: '{SharedProfiles.NameOf(_profile, Host)}': {exception.Message}", exception.InnerException);
        }
    }

    private ProfileSnapshot Refreshed(ProfileSnapshot? old)
    {
        var now = Time.GetTimestamp();
        var locations = ProfileFileLocations.Find(Host);
        var written = (Host.LastWrite(locations.Config), Host.LastWrite(locations.Credentials));
        if (old is not null && old.Written == written && Time.GetElapsedTime(old.ReadAt, now) < Lifetime)
            return old with { CheckedAt = now };
        var text = (Host.ReadFile(locations.Config), Host.ReadFile(locations.Credentials));

        // The same text asks for the same provider, and that holds credentials that need not be fetched again.
        var provider = old is not null && old.Text == text
            ? old.Provider
            : new ProfileSources(SharedProfiles.Parse(locations, text), locations, _context).Find(SharedProfiles.NameOf(_profile, Host));
        return new(provider, text, written, now, now);
    }
}
