namespace RevokeGen.Benchmarks.Reporting;

/// <summary>One thing measured, beside what it is compared with in the same run.</summary>
/// <param name="What">What was measured, and on what.</param>
/// <param name="Unit">What both amounts count.</param>
/// <param name="Measured">The median.</param>
internal sealed record Figure(string What, Unit Unit, double Measured)
{
    /// <summary>The reference's median; null where there is nothing to compare with.</summary>
    public double? Reference { get; init; }

    /// <summary>What the reference is.</summary>
    public string ReferenceName { get; init; } = "";

    /// <summary>What the figure may be at most; null where no budget is set.</summary>
    public Budget? Budget { get; init; }

    /// <summary>The figure as a share of the reference; null without one, or where the reference is nothing.</summary>
    public double? Ratio => Reference is { } reference && reference > 0 ? Measured / reference : null;

    public Verdict Verdict => Budget?.Judge(this) ?? Verdict.None;
}
