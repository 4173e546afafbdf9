namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON string.</summary>
internal sealed class StringNode(TextSpot spot, string value) : SpecNode(spot)
{
    public string Value { get; } = value;

    /// <summary>Where a piece of the text stands in the file; the whole string when it holds escapes, since they take another space than what they stand for.</summary>
    /// <param name="start">Where the piece begins in <see cref="Value"/>.</param>
    /// <param name="length">How long it is; 0 is shown as the last character before it.</param>
    public TextSpot SpotOf(int start, int length)
    {
        const int Quote = 1;
        if (Spot.Length != Value.Length + (2 * Quote))
            return Spot;
        if (length == 0)
            (start, length) = (Math.Max(0, start - 1), Math.Min(1, Value.Length));
        var column = Spot.StartColumn + Quote + start;
        return Spot with { Start = Spot.Start + Quote + start, Length = length, StartColumn = column, EndColumn = column + length };
    }
}
