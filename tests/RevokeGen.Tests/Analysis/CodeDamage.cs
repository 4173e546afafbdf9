using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Analysis;

/// <summary>Damages C# files in one to six places: a token is left out, doubled, exchanged for one of any file, or something that opens or ends a thing is put before it.</summary>
internal sealed class CodeDamage(SyntaxTree[] files)
{
    private static readonly string[] Snippets =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", "\"", "\"\"\"", "$\"{", "'", "/*", "//", "\n#if X\n", "\n#endif\n", "@", "\\u0041", "\uD800", "\0", "=>", "..", "?", "!", "null", "default", "new()", "with { }",
        " switch { }", "await ", "dynamic ", "static ", "is var x && ", "unsafe ", "ref ", "file ", "required ", string.Concat(Enumerable.Repeat("(", 500)), string.Concat(Enumerable.Repeat("[..", 200)),
    ];

    private readonly (string Text, TextSpan[] Tokens)[] _files =
        [.. files.Select(static file => (file.ToString(), file.GetRoot().DescendantTokens().Select(static token => token.Span).Where(static span => span.Length > 0).ToArray()))];

    /// <summary>One of the files, damaged, and which.</summary>
    public (int Index, string Text) Next(Random random)
    {
        var index = random.Next(_files.Length);
        var (text, tokens) = _files[index];
        // From the end on, so that the places before stay where they are.
        foreach (var place in Enumerable.Range(0, random.Next(1, 7)).Select(_ => tokens[random.Next(tokens.Length)]).Distinct().OrderByDescending(static place => place.Start))
            text = Damage(text, place, random);
        return (index, text);
    }

    private string Damage(string text, TextSpan place, Random random)
    {
        var token = text.Substring(place.Start, place.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(place.Start, place.Length),
            1 => text.Insert(place.End, " " + token),
            2 => text.Remove(place.Start, place.Length).Insert(place.Start, Any(random)),
            _ => text.Insert(place.Start, Snippets[random.Next(Snippets.Length)]),
        };
    }

    private string Any(Random random)
    {
        var (text, tokens) = _files[random.Next(_files.Length)];
        var place = tokens[random.Next(tokens.Length)];
        return text.Substring(place.Start, place.Length);
    }
}
