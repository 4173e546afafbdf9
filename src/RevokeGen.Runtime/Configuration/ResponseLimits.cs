using System.Globalization;

namespace RevokeGen.Runtime.Configuration;

/// <summary>How much of an answer is taken in. What is longer is not the service, or is not well.</summary>
/// <param name="Body">The longest body that is read into memory, in bytes.</param>
/// <param name="Head">The longest head that a transport of the client's own takes, in bytes.</param>
internal sealed record ResponseLimits(int Body, int Head)
{
    public const int DefaultBody = 100 * 1024 * 1024;
    public const int DefaultHead = 64 * 1024;

    // Beyond it a buffer that doubles would outgrow an array.
    public const int LargestBody = 1_000_000_000;
    public const int LargestHead = 16 * 1024 * 1024;

    public const int LeastBody = 1;
    public const int LeastHead = 1024;

    public static ResponseLimits Default { get; } = new(DefaultBody, DefaultHead);

    /// <summary>The limits in the options.</summary>
    /// <exception cref="ConfigurationException">One is out of its range.</exception>
    public static ResponseLimits Of(ClientOptions options) => new(
        Checked(nameof(ClientOptions.MaxResponseBytes), options.MaxResponseBytes, LeastBody, LargestBody),
        Checked(nameof(ClientOptions.MaxResponseHeaderBytes), options.MaxResponseHeaderBytes, LeastHead, LargestHead));

    private static int Checked(string option, int value, int least, int largest) => value >= least && value <= largest
        ? value
        : throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture, $"ClientOptions.{option} must be {least} to {largest} bytes."));
}
