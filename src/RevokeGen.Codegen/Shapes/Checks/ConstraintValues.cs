using System.Globalization;
using RevokeGen.Codegen.Specs;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The values of <c>length</c>, <c>range</c> and <c>pattern</c>.</summary>
internal static class ConstraintValues
{
    public static void Length(TraitUse use)
    {
        if (!HasBounds(use))
            return;
        long? min = null, max = null;
        foreach (var key in (string[])["min", "max"])
        {
            if (use.Value[key] is not { } node)
                continue;
            if ((node as NumberNode)?.Integer is not { } length)
                use.Report($"'{key}' is no integer", node);
            else if (length < 0)
                use.Report($"'{key}' is negative, and no length is", node);
            else if (key == "min")
                min = length;
            else
                max = length;
        }

        if (min > max)
            ReportOrder(use);
    }

    public static void Range(TraitUse use)
    {
        if (!HasBounds(use))
            return;
        foreach (var key in (string[])["min", "max"])
        {
            if (use.Value[key] is { } node and not NumberNode)
                use.Report($"'{key}' is no number", node);
        }

        var (min, max) = (use.Value["min"] as NumberNode, use.Value["max"] as NumberNode);
        if (min is not null && max is not null && Compare(min, max) > 0)
            ReportOrder(use);
        if (LimitsOf(use.Type) is not { } limits)
            return;
        if (min is not null && Compare(min, new(min.Spot, limits.Greatest)) > 0)
            use.Report($"'min' is above the greatest number of the type, {limits.Greatest}, so no value fits", min);
        if (max is not null && Compare(max, new(max.Spot, limits.Least)) < 0)
            use.Report($"'max' is below the least number of the type, {limits.Least}, so no value fits", max);
    }

    public static void Pattern(TraitUse use)
    {
        if (use.Value.Text is not { } pattern)
            use.Report("it is no string");
        else if (use.Context.Pattern(pattern).Error is { } error)
            use.Report($"it cannot be compiled: {error}");
    }

    /// <summary>Whether no bound of a <c>range</c> excludes the number.</summary>
    public static bool IsInRange(NumberNode value, SpecNode range) =>
        !(range["min"] is NumberNode min && Compare(value, min) < 0) && !(range["max"] is NumberNode max && Compare(value, max) > 0);

    /// <summary>Below 0, 0 or above 0 as the first number is less than, equal to or greater than the second; null for numbers past every range.</summary>
    public static int? Compare(NumberNode left, NumberNode right)
    {
        if (TryDecimal(left, out var first) && TryDecimal(right, out var second))
            return first.CompareTo(second);
        return TryDouble(left, out var one) && TryDouble(right, out var other) && one != other ? one.CompareTo(other) : null;
    }

    private static (string Least, string Greatest)? LimitsOf(ShapeType? type) => type switch
    {
        ShapeType.Byte => ("-128", "127"),
        ShapeType.Short => ("-32768", "32767"),
        ShapeType.Integer or ShapeType.IntEnum => ("-2147483648", "2147483647"),
        ShapeType.Long => ("-9223372036854775808", "9223372036854775807"),
        _ => null,
    };

    private static bool HasBounds(TraitUse use)
    {
        if (use.ExpectObject() is not { } value)
            return false;
        if (value["min"] is not null || value["max"] is not null)
            return true;
        use.Report("it has neither 'min' nor 'max'");
        return false;
    }

    private static void ReportOrder(TraitUse use) => use.Report("'min' is above 'max', so no value fits", use.Value["min"]);

    private static bool TryDecimal(NumberNode node, out decimal value) => decimal.TryParse(node.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static bool TryDouble(NumberNode node, out double value) => double.TryParse(node.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
