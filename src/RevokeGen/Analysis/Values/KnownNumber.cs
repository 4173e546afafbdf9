using System.Globalization;

namespace RevokeGen.Analysis.Values;

/// <summary>The value is this number.</summary>
/// <param name="Double">The number, rounded where it is no double.</param>
/// <param name="Decimal">The exact number of an integer or decimal type, or an emitted enum of integers; null for <c>float</c> and <c>double</c>, which may be no number or infinite.</param>
internal sealed record KnownNumber(double Double, decimal? Decimal) : KnownValue
{
    public KnownNumber(decimal number)
        : this((double)number, number)
    {
    }

    public KnownNumber(double number)
        : this(number, null)
    {
    }

    /// <summary>The number as a count; null when it is none.</summary>
    public int? Count => Decimal is >= 0 and <= int.MaxValue && decimal.Truncate(Decimal.Value) == Decimal ? (int)Decimal : null;

    public string Text => Decimal?.ToString(CultureInfo.InvariantCulture) ?? Double.ToString("R", CultureInfo.InvariantCulture);
}
