using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Analysis.Operations;

/// <summary>Tells which of some names a text has in it as whole words, whatever they mean there. One pass over the characters, however many names there are.</summary>
internal sealed class NameSearch
{
    private readonly HashSet<string> _names;
    private readonly HashSet<(char First, int Length)> _shapes;
    private readonly int _shortest;

    public NameSearch(IEnumerable<string> names)
    {
        _names = [.. names];
        _shapes = [.. _names.Select(static name => (name[0], name.Length))];
        _shortest = _names.Min(static name => name.Length);
    }

    /// <summary>The names that are there; all of them where some character is written as an escape, which can spell any name.</summary>
    public IReadOnlyCollection<string> In(SourceText source)
    {
        var text = source.ToString();
        var found = new HashSet<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is 'u' or 'U')
                return _names;
            if (!IsPart(text[at]))
                continue;
            var start = at;
            while (at < text.Length && IsPart(text[at]))
                at++;
            // Most words are shorter than any operation's name.
            if (at - start >= _shortest && _shapes.Contains((text[start], at - start)) && text.Substring(start, at - start) is var word && _names.Contains(word))
                found.Add(word);
            at--;
        }

        return found;
    }

    private static bool IsPart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character > 127 && char.IsLetterOrDigit(character));
}
