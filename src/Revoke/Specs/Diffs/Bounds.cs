using System.Globalization;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>The values of <c>length</c> and <c>range</c>.</summary>
internal static class Bounds
{
    /// <summary>Whether the new bounds leave out what the old ones took.</summary>
    public static bool IsTighter(SpecNode old, SpecNode @new) =>
        Compare(@new["min"], old["min"], isUnbounded: -1) > 0 || Compare(@new["max"], old["max"], isUnbounded: 1) < 0;

    /// <summary>Whether both take the same, however the numbers are written.</summary>
    public static bool AreEqual(SpecNode old, SpecNode @new) => !IsTighter(old, @new) && !IsTighter(@new, old);

    // A bound that is not there lies beyond all others.
    private static int Compare(SpecNode? left, SpecNode? right, int isUnbounded) => (left as NumberNode, right as NumberNode) switch
    {
        (null, null) => 0,
        (null, _) => isUnbounded,
        (_, null) => -isUnbounded,
        ({ } first, { } second) => Compare(first.Raw, second.Raw),
    };

    private static int Compare(string left, string right)
    {
        const NumberStyles Style = NumberStyles.Float;
        if (decimal.TryParse(left, Style, CultureInfo.InvariantCulture, out var first) && decimal.TryParse(right, Style, CultureInfo.InvariantCulture, out var second))
            return first.CompareTo(second);
        return double.Parse(left, Style, CultureInfo.InvariantCulture).CompareTo(double.Parse(right, Style, CultureInfo.InvariantCulture));
    }
}
