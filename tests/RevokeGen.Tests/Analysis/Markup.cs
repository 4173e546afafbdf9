using System.Text.RegularExpressions;

namespace RevokeGen.Tests.Analysis;

/// <summary>Reads <c>{|ID:code|}</c> where the testing library is not used.</summary>
internal static partial class Markup
{
    public static string Id(string source) => Mark().Match(source).Groups["id"].Value;

    public static string Remove(string source) => Mark().Replace(source, "${code}");

    [GeneratedRegex(@"\{\|(?<id>\w+):(?<code>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
