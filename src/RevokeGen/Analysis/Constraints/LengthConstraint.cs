using System.Globalization;

namespace RevokeGen.Analysis.Constraints;

/// <summary>Smithy's <c>@length</c>; both bounds are allowed.</summary>
internal sealed record LengthConstraint(ConstraintPart At, long Min, long Max) : Constraint(At)
{
    public string Describe(string unit) => this switch
    {
        { Max: long.MaxValue } => $"at least {Count(Min, unit)}",
        _ when Min == Max => $"exactly {Count(Min, unit)}",
        { Min: 0 } => $"at most {Count(Max, unit)}",
        _ => string.Format(CultureInfo.InvariantCulture, "{0} to {1}", Min, Count(Max, unit)),
    };

    public static string Count(long count, string unit) =>
        string.Format(CultureInfo.InvariantCulture, count == 1 ? "{0} {1}" : "{0} {1}s", count, unit);
}
