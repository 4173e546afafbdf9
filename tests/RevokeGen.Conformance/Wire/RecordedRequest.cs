using System.Text;

namespace RevokeGen.Conformance.Wire;

/// <summary>A request as a service would have received it.</summary>
internal sealed record RecordedRequest(
    string Method, string Uri, string? ContentType, long? ContentLength, string? Authorization, byte[] Body)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as text. Equal text means equal bytes, since what is not UTF-8 throws and a byte order mark stays.</summary>
    public string Text => StrictUtf8.GetString(Body);
}
