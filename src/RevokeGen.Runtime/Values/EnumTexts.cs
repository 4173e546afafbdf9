using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime;

/// <summary>The texts of an enum that has very many, numbered from 1; 0 is a text that is none of them. For emitted code.</summary>
public sealed class EnumTexts
{
    private readonly string[] _texts;
    private readonly Dictionary<string, int> _indexes;

    /// <summary>Makes the table.</summary>
    /// <param name="texts">The texts in order, each once.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <exception cref="ArgumentException">A text is there twice.</exception>
    public EnumTexts(string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = ["", .. texts];
        _indexes = new(texts.Length, StringComparer.Ordinal);
        foreach (var text in texts)
            _indexes.Add(text, _indexes.Count + 1);
    }

    /// <summary>The text of a number; empty for 0.</summary>
    /// <param name="index">From 0 to the number of texts.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public string this[int index] => _texts[index];

    /// <summary>The number of a text, from 1; 0 for a text that is not in the table.</summary>
    /// <param name="text">A text, compared in exact case.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public int IndexOf(string text) => _indexes.GetValueOrDefault(text);
}
