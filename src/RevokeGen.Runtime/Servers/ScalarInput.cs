using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Scalars from the text of an address or a form; the counterpart of <see cref="ScalarText"/>.</summary>
internal static class ScalarInput
{
    public static bool Boolean(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw Expected("a boolean"),
    };

    public static long Integer(string text, long min, long max) => NumberText.TryParse(Bytes(text), min, max, out var value)
        ? value
        : throw Expected(string.Create(CultureInfo.InvariantCulture, $"an integer from {min} to {max}"));

    public static float Float(string text) => NumberText.TryParse(Bytes(text), out float value) ? value : throw Expected("a float");

    public static double Double(string text) => NumberText.TryParse(Bytes(text), out double value) ? value : throw Expected("a double");

    public static DateTimeOffset Timestamp(string text) => TimestampText.TryParse(Bytes(text), out var value) ? value : throw Expected("a timestamp");

    public static BigInteger BigInteger(string text) => NumberText.TryParse(Bytes(text), out BigInteger value) ? value : throw Expected("an integer");

    public static BigDecimal BigDecimal(string text) => NumberText.TryParse(Bytes(text), out BigDecimal value) ? value : throw Expected("a number");

    public static byte[] Blob(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw Expected("base64");
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static ShapeFormatException Expected(string what) => new($"Expected {what} in an address or form.");
}
