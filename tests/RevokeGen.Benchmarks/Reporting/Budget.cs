using System;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>What a figure may be at most: a share of its reference, or an amount.</summary>
/// <param name="Limit">The share, or the amount in the figure's unit.</param>
/// <param name="IsRatio">Whether it is a share of the reference.</param>
internal sealed record Budget(double Limit, bool IsRatio)
{
    public static Budget OfReference(double ratio) => new(ratio, IsRatio: true);

    public static Budget OfAmount(double amount) => new(amount, IsRatio: false);

    public static Budget OfMilliseconds(double milliseconds) => OfAmount(milliseconds * 1e6);

    /// <summary>How a figure stands to it.</summary>
    /// <exception cref="InvalidOperationException">The budget is a share of a reference that the figure does not have.</exception>
    public Verdict Judge(Figure figure)
    {
        var value = IsRatio ? figure.Ratio ?? throw new InvalidOperationException($"'{figure.What}' has a budget that is a share of a reference, and no reference.") : figure.Measured;
        // Not a number is no success.
        return value <= Limit ? Verdict.Met : Verdict.Missed;
    }

    public string Text(Unit unit) => "≤ " + (IsRatio ? Amount.Ratio(Limit) : Amount.Text(Limit, unit));
}
