using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>The sets behind <c>\p{...}</c>: general categories, a few binary properties, and the POSIX names that Java knows.</summary>
internal static class UnicodeProperties
{
    // In the order of UnicodeCategory.
    private static readonly string[] Abbreviations =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Cased_Letter"] = "LC", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo", ["Mark"] = "M", ["Combining_Mark"] = "M", ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me", ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd",
        ["Letter_Number"] = "Nl", ["Other_Number"] = "No", ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp", ["Other"] = "C", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf", ["Surrogate"] = "Cs",
        ["Private_Use"] = "Co", ["Unassigned"] = "Cn", ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd", ["Open_Punctuation"] = "Ps", ["Close_Punctuation"] = "Pe", ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf", ["Other_Punctuation"] = "Po", ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So",
    };

    /// <summary>The set with a name; null when there is none, or none that .NET has the data for (scripts, blocks).</summary>
    public static CodePointSet? Find(string name)
    {
        var equals = name.IndexOf('=');
        if (equals >= 0)
            return name.Substring(0, equals) is "gc" or "General_Category" ? Category(name.Substring(equals + 1)) : null;
        return Category(name) ?? Binary(name) ?? Posix(name);
    }

    private static CodePointSet? Category(string name)
    {
        if (LongNames.TryGetValue(name, out var abbreviation))
            name = abbreviation;
        return name == "LC" ? CodePointSet.Categories(MaskOf("Lu") | MaskOf("Ll") | MaskOf("Lt"))
            : MaskOf(name) is var mask and not 0 ? CodePointSet.Categories(mask)
            : null;
    }

    private static CodePointSet? Binary(string name) => name switch
    {
        "Any" or "all" => CodePointSet.All,
        "ASCII" => CodePointSet.Range(0, 0x7F),
        "Assigned" => CodePointSet.Categories(CodePointSet.EveryCategory & ~MaskOf("Cn")),
        // .NET has no data for Other_Alphabetic, which is some of the marks. All marks count, so that nothing is refused in error.
        "Alphabetic" or "IsAlphabetic" => CodePointSet.Categories(MaskOf("L") | MaskOf("Nl") | MaskOf("Mn") | MaskOf("Mc"))
            .Union(CodePointSet.Ranges(0x24B6, 0x24E9, 0x1F130, 0x1F149, 0x1F150, 0x1F169, 0x1F170, 0x1F189)),
        "Uppercase" or "IsUppercase" => CodePointSet.Categories(MaskOf("Lu"))
            .Union(CodePointSet.Ranges(0x2160, 0x216F, 0x24B6, 0x24CF, 0x1F130, 0x1F149, 0x1F150, 0x1F169, 0x1F170, 0x1F189)),
        "Lowercase" or "IsLowercase" => CodePointSet.Categories(MaskOf("Ll")).Union(CodePointSet.Ranges(
            0xAA, 0xAA, 0xBA, 0xBA, 0x2B0, 0x2B8, 0x2C0, 0x2C1, 0x2E0, 0x2E4, 0x345, 0x345, 0x37A, 0x37A, 0x1D2C, 0x1D6A, 0x1D78, 0x1D78,
            0x1D9B, 0x1DBF, 0x2071, 0x2071, 0x207F, 0x207F, 0x2090, 0x209C, 0x2170, 0x217F, 0x24D0, 0x24E9, 0x2C7C, 0x2C7D, 0xA69C, 0xA69D,
            0xA770, 0xA770, 0xA7F8, 0xA7F9, 0xAB5C, 0xAB5F)),
        "White_Space" or "space" or "IsWhite_Space" or "IsWhitespace" => StandardSets.WhiteSpace,
        "ASCII_Hex_Digit" or "AHex" or "XDigit" => CodePointSet.Ranges('0', '9', 'A', 'F', 'a', 'f'),
        _ => null,
    };

    // Java's names, which Smithy's own validator reads within ASCII. ECMA 262 has but three, and widens them: Alpha, Lower, Upper.
    private static CodePointSet? Posix(string name) => name switch
    {
        "Digit" => StandardSets.Digits,
        "Lower" => CodePointSet.Range('a', 'z'),
        "Upper" => CodePointSet.Range('A', 'Z'),
        "Alpha" => CodePointSet.Ranges('A', 'Z', 'a', 'z'),
        "Alnum" => CodePointSet.Ranges('0', '9', 'A', 'Z', 'a', 'z'),
        "Punct" => CodePointSet.Ranges('!', '/', ':', '@', '[', '`', '{', '~'),
        "Graph" => CodePointSet.Range('!', '~'),
        "Print" => CodePointSet.Range(' ', '~'),
        "Blank" => CodePointSet.Ranges('\t', '\t', ' ', ' '),
        "Cntrl" => CodePointSet.Ranges(0, 0x1F, 0x7F, 0x7F),
        "Space" => CodePointSet.Ranges('\t', '\r', ' ', ' '),
        "LD" => CodePointSet.Categories(MaskOf("L") | MaskOf("Nd")),
        "L1" => CodePointSet.Range(0, 0xFF),
        _ => name.StartsWith("Is", StringComparison.Ordinal) ? Category(name.Substring(2)) : null,
    };

    private static int MaskOf(string abbreviation)
    {
        var mask = 0;
        for (var index = 0; index < Abbreviations.Length && abbreviation.Length is 1 or 2; index++)
        {
            if (Abbreviations[index].StartsWith(abbreviation, StringComparison.Ordinal))
                mask |= 1 << index;
        }

        return mask;
    }

    /// <summary>What .NET calls the categories of a mask, ready for the inside of a class.</summary>
    public static string DotNetNames(int mask)
    {
        var names = "";
        for (var index = 0; index < Abbreviations.Length; index++)
        {
            if ((mask & 1 << index) != 0)
                names += $@"\p{{{Abbreviations[index]}}}";
        }

        return names;
    }
}
