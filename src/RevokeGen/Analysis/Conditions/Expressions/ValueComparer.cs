using System.Linq;
using RevokeGen.Analysis.Values;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>Compares values as JMESPath does, in three values: null is undecided.</summary>
internal static class ValueComparer
{
    public static bool? AreEqual(KnownValue? left, KnownValue? right)
    {
        if (left is null || right is null)
            return null;
        if (left is not KnownAlternatives && right is not KnownAlternatives)
            return AreOneEqual(left, right);
        var results = KnownAlternatives.Each(left).SelectMany(one => KnownAlternatives.Each(right).Select(other => AreOneEqual(one, other))).Distinct().ToList();
        return results is [var result] ? result : null;
    }

    /// <summary>The result of an ordering, which is null unless both are numbers.</summary>
    public static KnownValue? Order(ComparisonOperator comparison, KnownValue? left, KnownValue? right) => (left, right) switch
    {
        (null or KnownAlternatives, _) or (_, null or KnownAlternatives) => null,
        (KnownNumber one, KnownNumber other) => KnownBoolean.Of(IsOrdered(comparison, Compare(one, other))),
        _ => KnownNull.Instance,
    };

    private static bool IsOrdered(ComparisonOperator comparison, int? order) => comparison switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool? AreOneEqual(KnownValue left, KnownValue right) => (left, right) switch
    {
        (KnownNull, KnownNull) => true,
        (KnownNull, _) or (_, KnownNull) => false,
        (KnownText one, KnownText other) => one.Text == other.Text,
        (KnownBoolean one, KnownBoolean other) => one.Value == other.Value,
        (KnownNumber one, KnownNumber other) => Compare(one, other) == 0,
        (KnownText or KnownBoolean or KnownNumber, KnownText or KnownBoolean or KnownNumber) => false,
        _ => null,
    };

    /// <summary>Null where one is no number, <c>NaN</c>.</summary>
    private static int? Compare(KnownNumber left, KnownNumber right)
    {
        if (left.Decimal is { } one && right.Decimal is { } other)
            return one.CompareTo(other);
        return double.IsNaN(left.Double) || double.IsNaN(right.Double) ? null : left.Double.CompareTo(right.Double);
    }
}
