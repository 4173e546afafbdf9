using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>Says whose credentials a client signs with, once for each access key.</summary>
internal sealed class CredentialsLog(ILogger logger, ICredentialsProvider provider)
{
    private string? _accessKeyId;

    /// <summary>The log of a client; null when it has none.</summary>
    public static CredentialsLog? Of(ServiceInfo service, ClientSettings settings) =>
        settings.LoggerFactory is { } factory ? new(factory.CreateLogger(ServiceTelemetry.NameOf(service.ServiceId)), settings.Credentials) : null;

    public void Use(AwsCredentials credentials)
    {
        if (credentials.AccessKeyId == _accessKeyId)
            return;
        _accessKeyId = credentials.AccessKeyId;
        var source = (provider as CredentialsChain)?.Found ?? provider;
        if (logger.IsEnabled(LogLevel.Debug))
            logger.CredentialsChosen(credentials.AccessKeyId, source.GetType().Name);
    }
}
