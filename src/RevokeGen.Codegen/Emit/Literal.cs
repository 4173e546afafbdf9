using System.Globalization;
using System.Text;

namespace RevokeGen.Codegen.Emit;

/// <summary>C# literals for text of the model. ASCII only, so that nothing in a model can change how the code is read.</summary>
internal static class Literal
{
    public static string Text(string value) => $"\"{Escaped(value)}\"";

    /// <summary>What stands between the quotes; one line of ASCII.</summary>
    public static string Escaped(string value)
    {
        var literal = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~')
                literal.Append(character);
            else
                literal.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }

        return literal.ToString();
    }

    /// <summary>The text in UTF-8; nothing for empty text.</summary>
    public static string Utf8(string value) => value.Length == 0 ? "default" : Text(value) + "u8";

    /// <summary>A piece of an interpolated string.</summary>
    public static string Interpolated(string value) => Escaped(value).Replace("{", "{{").Replace("}", "}}");
}
