namespace RevokeGen.Runtime;

/// <summary>Smithy's <c>@range</c>. Bounds are invariant decimal text, since no attribute argument holds every number a model may use.</summary>
/// <param name="min">The least value, inclusive; null for none.</param>
/// <param name="max">The greatest value, inclusive; null for none.</param>
public sealed class SmithyRangeAttribute(string? min, string? max) : ConstraintAttribute
{
    /// <summary>The least value, inclusive; null for none.</summary>
    public string? Min { get; } = min;

    /// <summary>The greatest value, inclusive; null for none.</summary>
    public string? Max { get; } = max;
}
