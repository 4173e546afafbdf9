namespace RevokeGen.Runtime;

/// <summary>
/// Smithy's <c>@length</c>: Unicode scalar values of a string, items of a list, entries of a map, bytes of a blob. Both bounds are inclusive.
/// </summary>
/// <param name="min">The least length, zero or more.</param>
/// <param name="max">The greatest length; <see cref="long.MaxValue"/> for none.</param>
public sealed class SmithyLengthAttribute(long min, long max = long.MaxValue) : ConstraintAttribute
{
    /// <summary>The least length.</summary>
    public long Min { get; } = min;

    /// <summary>The greatest length; <see cref="long.MaxValue"/> for none.</summary>
    public long Max { get; } = max;
}
