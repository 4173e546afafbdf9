using System.Globalization;
using System.Text.RegularExpressions;

namespace RevokeGen.Runtime.Tests.Constraints;

/// <summary>Attribute arguments are stored as UTF-8, which has no lone surrogates: cases write every surrogate as an escape.</summary>
internal static partial class Utf16
{
    public static string Unescape(string text) =>
        Escape().Replace(text, static match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\uD[0-9A-F]{3}")]
    private static partial Regex Escape();
}
