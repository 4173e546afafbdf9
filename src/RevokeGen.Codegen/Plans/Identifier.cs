using System.Text;

namespace RevokeGen.Codegen.Plans;

/// <summary>C# names for the model's names.</summary>
internal static class Identifier
{
    /// <summary>Longer names are cut, since metadata holds 1,023 bytes of a name and emitted code adds to names.</summary>
    private const int LongestName = 250;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while", "field", "value", "await", "var", "record", "required", "scoped", "file", "dynamic", "nameof", "with",
        "when", "where", "yield", "and", "or", "not", "managed", "unmanaged", "notnull", "extension", "partial", "async", "allows", "nint", "nuint",
    };

    /// <summary>A name in Pascal case: each part begins with a capital, nothing else changes; an all-capitals name with underscores is words.</summary>
    public static string Pascal(string name)
    {
        var isWords = name.IndexOf('_') >= 0 && !name.Any(char.IsLower);
        var pascal = new StringBuilder(name.Length);
        var atStart = true;
        foreach (var character in name)
        {
            if (!IsPart(character))
            {
                atStart = true;
                continue;
            }

            pascal.Append(atStart ? char.ToUpperInvariant(character) : isWords ? char.ToLowerInvariant(character) : character);
            atStart = false;
        }

        if (pascal.Length == 0)
            return "Empty";
        pascal.Length = Math.Min(pascal.Length, LongestName);
        return char.IsDigit(pascal[0]) ? "_" + pascal : pascal.ToString();
    }

    /// <summary>Whether <see cref="Pascal"/> would find a letter or digit in the name.</summary>
    public static bool IsUsable(string name) => name.Any(IsPart);

    /// <summary>An enum constant's name: as <see cref="Pascal"/>, and a name that is all capitals is one word.</summary>
    public static string Constant(string name)
    {
        if (name.Any(char.IsLower) || name.IndexOf('_') >= 0 || name.Length < 2)
            return Pascal(name);
        return Pascal(name.Substring(0, 1) + name.Substring(1).ToLowerInvariant());
    }

    /// <summary>
    /// A local variable's name: the leading capitals become small, as in <c>vpcIds</c>, <c>lfTag</c>, <c>arn</c>. It begins with a small letter, so that it
    /// is no type's name, and is none of the numbered ones of emitted methods.
    /// </summary>
    public static string Local(string name)
    {
        var local = Camel(Pascal(name));
        var stem = local.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return stem.Length < local.Length && ReservedNames.NumberedLocal.Contains(stem) ? local + "Value" : local;
    }

    private static string Camel(string pascal)
    {
        if (pascal[0] == '_')
            return "value" + pascal.Substring(1);
        var capitals = 0;
        while (capitals < pascal.Length && (char.IsUpper(pascal[capitals]) || char.IsDigit(pascal[capitals])))
            capitals++;
        var keep = capitals > 1 && capitals < pascal.Length && char.IsLower(pascal[capitals]) ? capitals - 1 : capitals;
        return pascal.Substring(0, keep).ToLowerInvariant() + pascal.Substring(keep);
    }

    /// <summary>A name as it is written in code: keywords get an at sign.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A dotted name of a namespace, made of what is given; empty when nothing of it is a name.</summary>
    public static string Namespace(string name)
    {
        var parts = name.Split('.').Select(static part => part.Trim()).Where(static part => part.Length > 0).Select(static part => Escape(Segment(part)));
        return string.Join(".", parts);
    }

    private static string Segment(string part)
    {
        var segment = new StringBuilder(part.Length);
        foreach (var character in part)
            segment.Append(char.IsLetterOrDigit(character) ? character : '_');
        segment.Length = Math.Min(segment.Length, LongestName);
        return char.IsDigit(segment[0]) ? "_" + segment : segment.ToString();
    }

    private static bool IsPart(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
