using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The value of <c>default</c>, which has to be one of the shape that it is for.</summary>
internal static class DefaultValues
{
    public static void Check(TraitUse use)
    {
        // On a member, null takes away its target's default.
        if (use.Value is NullNode || use.Type is not { } type)
            return;
        if (Problem(use, type) is { } problem)
            use.Report(problem);
        else if (use.Value is NumberNode number)
            CheckRange(use, number);
    }

    private static string? Problem(TraitUse use, ShapeType type) => type switch
    {
        ShapeType.Boolean => Unless(use.Value is BooleanNode, "it is neither true nor false"),
        ShapeType.Byte => Whole(use.Value, sbyte.MinValue, sbyte.MaxValue),
        ShapeType.Short => Whole(use.Value, short.MinValue, short.MaxValue),
        ShapeType.Integer or ShapeType.IntEnum => Whole(use.Value, int.MinValue, int.MaxValue),
        ShapeType.Long => Whole(use.Value, long.MinValue, long.MaxValue),
        ShapeType.Float or ShapeType.Double => Unless(use.Value is NumberNode or StringNode { Value: "NaN" or "Infinity" or "-Infinity" }, "it is no number"),
        ShapeType.BigInteger or ShapeType.BigDecimal => Unless(use.Value is NumberNode or StringNode, "it is no number"),
        ShapeType.String or ShapeType.Blob => Unless(use.Value is StringNode, "it is no string"),
        ShapeType.Enum => OfEnum(use),
        ShapeType.Timestamp => Unless(use.Value is NumberNode or StringNode, "it is no timestamp"),
        ShapeType.List or ShapeType.Set => Unless(use.Value is ArrayNode { Items.Count: 0 }, "the default of a list is []"),
        ShapeType.Map => Unless(use.Value is ObjectNode { Members.Count: 0 }, "the default of a map is {}"),
        _ => null,
    };

    private static string? Unless(bool isRight, string problem) => isRight ? null : problem;

    private static string? Whole(SpecNode value, long min, long max)
    {
        if (value is not NumberNode number)
            return "it is no number";
        return number.Integer is { } integer && integer >= min && integer <= max ? null : "it is no integer that fits into the type";
    }

    private static string? OfEnum(TraitUse use)
    {
        if (use.Value.Text is not { } text)
            return "it is no string";
        var isKnown = use.ValueShape is not { Type: ShapeType.Enum } shape || shape.Members.Any(member => member.Traits.Find(TraitIds.EnumValue)?.Text == text);
        return isKnown ? null : $"'{text}' is no value of the enum";
    }

    // Smithy lets zero stand where the range excludes it: models of version 1.0 have it everywhere.
    private static void CheckRange(TraitUse use, NumberNode value)
    {
        if (value.Integer == 0 || use.Effective(TraitIds.Range) is not { } range)
            return;
        if ((range["min"] is NumberNode min && ConstraintValues.Compare(value, min) < 0) || (range["max"] is NumberNode max && ConstraintValues.Compare(value, max) > 0))
            use.Report($"it is out of the range that '{TraitIds.Range}' allows");
    }
}
