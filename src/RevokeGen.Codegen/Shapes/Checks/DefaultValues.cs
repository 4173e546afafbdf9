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
        ShapeType.Enum when use.Value.Text is { } text && use.ValueShape is { } shape => SimpleValues.ProblemOfEnum(shape, text),
        ShapeType.List or ShapeType.Set => use.Value is ArrayNode { Items.Count: 0 } ? null : "the default of a list is []",
        ShapeType.Map => use.Value is ObjectNode { Members.Count: 0 } ? null : "the default of a map is {}",
        _ => SimpleValues.Problem(use.Value, type),
    };

    // Smithy lets zero stand where the range excludes it: models of version 1.0 have it everywhere.
    private static void CheckRange(TraitUse use, NumberNode value)
    {
        if (value.Integer != 0 && use.Effective(TraitIds.Range) is { } range && !ConstraintValues.IsInRange(value, range))
            use.Report($"it is out of the range that '{TraitIds.Range}' allows");
    }
}
