using System.Globalization;

namespace RevokeGen.Analysis.Constraints;

/// <summary>Smithy's <c>@range</c>; both bounds are allowed, null is none.</summary>
internal sealed record RangeConstraint(ConstraintPart At, decimal? Min, decimal? Max) : Constraint(At)
{
    public bool Holds(decimal value) => !(value < Min) && !(value > Max);

    /// <summary>As in <c>Validate()</c>, NaN is never in range, and infinity is where there is no bound.</summary>
    public bool Holds(double value) => !double.IsNaN(value) && !(value < (double?)Min) && !(value > (double?)Max);

    public string Describe() => (Min, Max) switch
    {
        ({ } min, null) => $"at least {Text(min)}",
        (null, { } max) => $"at most {Text(max)}",
        ({ } min, { } max) when min == max => $"exactly {Text(min)}",
        ({ } min, { } max) => $"{Text(min)} to {Text(max)}",
        _ => "any number",
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
