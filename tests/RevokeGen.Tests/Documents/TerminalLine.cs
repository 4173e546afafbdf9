using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace RevokeGen.Tests.Documents;

/// <summary>A line of a terminal.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Colour">The number of its colour, as ANSI has them: 31 is red, 33 yellow; 0 is the terminal's own.</param>
internal sealed partial record TerminalLine(string Text, int Colour)
{
    /// <summary>The lines of a command's output, each in the colour that it begins with.</summary>
    public static IEnumerable<TerminalLine> Read(string output)
    {
        var colour = 0;
        foreach (var line in output.ReplaceLineEndings("\n").Split('\n'))
        {
            var text = line;
            while (Escape().Match(text) is { Success: true, Index: 0 } escape)
            {
                colour = int.TryParse(escape.Groups["colour"].Value, out var number) ? number : 0;
                text = text[escape.Length..];
            }

            yield return new(Escape().Replace(text, ""), colour);
        }
    }

    [GeneratedRegex(@"\e\[(?<colour>\d*)(;\d+)*m")]
    private static partial Regex Escape();
}
