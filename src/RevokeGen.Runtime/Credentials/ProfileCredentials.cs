using System;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Credentials from a profile in the shared <c>credentials</c> and <c>config</c> files, read again when a file has changed.</summary>
public sealed class ProfileCredentials : ICredentialsProvider
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly string? _profile;
    private readonly IHostEnvironment _host;
    private readonly TimeProvider _time;
    private readonly Lock _reading = new();
    private ProfileSnapshot? _snapshot;

    /// <summary>Creates the provider.</summary>
    /// <param name="profile">The profile's name; null for <c>AWS_PROFILE</c>, else <c>default</c>.</param>
    public ProfileCredentials(string? profile = null)
        : this(profile, ProcessEnvironment.Instance, TimeProvider.System)
    {
    }

    internal ProfileCredentials(string? profile, IHostEnvironment host, TimeProvider time)
    {
        _profile = profile;
        _host = host;
        _time = time;
    }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(Current());
        }
        catch (ClientException exception)
        {
            return ValueTask.FromException<AwsCredentials?>(exception);
        }
    }

    private AwsCredentials Current()
    {
        var snapshot = Volatile.Read(ref _snapshot);
        if (snapshot is not null && _time.GetElapsedTime(snapshot.CheckedAt) < CheckInterval)
            return snapshot.Credentials;
        lock (_reading)
            return (_snapshot = Refreshed(_snapshot)).Credentials;
    }

    private ProfileSnapshot Refreshed(ProfileSnapshot? old)
    {
        var now = _time.GetTimestamp();
        var locations = ProfileFileLocations.Find(_host);
        var written = (_host.LastWrite(locations.Config), _host.LastWrite(locations.Credentials));
        if (old is not null && old.Written == written && _time.GetElapsedTime(old.ReadAt, now) < Lifetime)
            return old with { CheckedAt = now };
        return new(ProfileReader.Read(_host, locations, SharedProfiles.NameOf(_profile, _host)), written, now, now);
    }
}
