using System;
using System.Runtime.CompilerServices;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Where the names of the open elements lie in the text, to compare with those of their end tags.</summary>
internal struct XmlNameStack
{
    /// <summary>The most elements that may be open at once.</summary>
    public const int MaxDepth = 128;

    private const int InlineDepth = 16;

    private Inline _inline;
    private Range[]? _deep;

    public int Depth { get; private set; }

    /// <summary>Opens an element.</summary>
    /// <exception cref="ShapeFormatException">Too many are open.</exception>
    public void Push(int start, int length)
    {
        if (Depth == MaxDepth)
            throw new ShapeFormatException($"The XML is nested deeper than {MaxDepth} levels.");
        var name = new Range(start, start + length);
        if (Depth < InlineDepth)
            _inline[Depth] = name;
        else
            (_deep ??= new Range[MaxDepth - InlineDepth])[Depth - InlineDepth] = name;
        Depth++;
    }

    /// <summary>Closes the element opened last.</summary>
    /// <returns>Where its name lies.</returns>
    public Range Pop()
    {
        Depth--;
        return Depth < InlineDepth ? _inline[Depth] : _deep![Depth - InlineDepth];
    }

    [InlineArray(InlineDepth)]
    private struct Inline
    {
        private Range _first;
    }
}
