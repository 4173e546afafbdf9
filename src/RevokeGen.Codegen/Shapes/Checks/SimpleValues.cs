using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Whether JSON is a value of a simple type, as models write them.</summary>
internal static class SimpleValues
{
    /// <summary>What is wrong; null when nothing is, or when the type is not simple or takes any JSON.</summary>
    public static string? Problem(SpecNode value, ShapeType type) => type switch
    {
        ShapeType.Boolean => Unless(value is BooleanNode, "it is neither true nor false"),
        ShapeType.Byte => Whole(value, sbyte.MinValue, sbyte.MaxValue),
        ShapeType.Short => Whole(value, short.MinValue, short.MaxValue),
        ShapeType.Integer or ShapeType.IntEnum => Whole(value, int.MinValue, int.MaxValue),
        ShapeType.Long => Whole(value, long.MinValue, long.MaxValue),
        ShapeType.Float or ShapeType.Double => Unless(value is NumberNode or StringNode { Value: "NaN" or "Infinity" or "-Infinity" }, "it is no number"),
        ShapeType.BigInteger or ShapeType.BigDecimal => Unless(value is NumberNode or StringNode, "it is no number"),
        ShapeType.String or ShapeType.Enum or ShapeType.Blob => Unless(value is StringNode, "it is no string"),
        ShapeType.Timestamp => Unless(value is NumberNode or StringNode, "it is no timestamp"),
        _ => null,
    };

    /// <summary>What is wrong with a string as a value of an enum; null when nothing is, or when the shape is none.</summary>
    public static string? ProblemOfEnum(Shape shape, string text) => Unless(
        shape.Type != ShapeType.Enum || shape.Members.Any(member => member.Traits.Find(TraitIds.EnumValue)?.Text == text), $"'{text}' is no value of the enum");

    private static string? Unless(bool isRight, string problem) => isRight ? null : problem;

    private static string? Whole(SpecNode value, long min, long max)
    {
        if (value is not NumberNode number)
            return "it is no number";
        return number.Integer is { } integer && integer >= min && integer <= max ? null : "it is no integer that fits into the type";
    }
}
