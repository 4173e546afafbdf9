using System;
using System.Globalization;

namespace RevokeGen.Runtime.Configuration;

/// <summary>When the bodies of requests are compressed, of operations that allow it.</summary>
/// <param name="IsDisabled">Whether they never are.</param>
/// <param name="MinSize">The least length of a body that is, in bytes.</param>
internal sealed record CompressionSettings(bool IsDisabled, int MinSize)
{
    public const int DefaultMinSize = 10_240;
    public const int LargestMinSize = 10_485_760;

    /// <summary>Checks the options at once, and looks up the rest when first asked for: few operations allow compression.</summary>
    /// <exception cref="ConfigurationException">A setting cannot be used; that of a variable or the profile is found when it is looked up.</exception>
    public static Lazy<CompressionSettings> Of(ClientOptions options, IHostEnvironment host)
    {
        int? given = options.RequestMinCompressionSizeBytes is { } size
            ? new Setting("ClientOptions.RequestMinCompressionSizeBytes", size.ToString(CultureInfo.InvariantCulture)).Size(0, LargestMinSize)
            : null;
        return new(() =>
        {
            var sources = new SettingSources(host, options.Profile);
            return new(
                options.DisableRequestCompression ?? sources.Flag("AWS_DISABLE_REQUEST_COMPRESSION", "disable_request_compression"),
                given ?? MinSizeOf(sources));
        });
    }

    private static int MinSizeOf(SettingSources sources)
    {
        var setting = sources.Variable("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES") ?? sources.Property("request_min_compression_size_bytes");
        return setting?.Size(0, LargestMinSize) ?? DefaultMinSize;
    }
}
