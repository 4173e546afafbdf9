using System.Collections.Generic;
using System.Text;

namespace RevokeGen.Testing.Decoding;

/// <summary>Writes the body of an error in CBOR.</summary>
internal static class CborErrorBody
{
    // Of two pairs of text.
    private const byte Map = 0xA2;
    private const byte TextInTwoBytes = 0x79;

    public static byte[] Of(string code, string message) => [Map, .. Text("__type"), .. Text(code), .. Text("message"), .. Text(message)];

    private static IEnumerable<byte> Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text[..System.Math.Min(text.Length, ushort.MaxValue / 3)]);
        return [TextInTwoBytes, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }
}
