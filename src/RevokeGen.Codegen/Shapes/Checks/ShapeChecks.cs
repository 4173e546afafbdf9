namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks one shape with its traits, once all that it may refer to is loaded.</summary>
internal static class ShapeChecks
{
    public static void Check(CheckContext context, Shape shape)
    {
        CheckTraits(context, shape, null, shape.Traits);
        foreach (var member in shape.Members)
            CheckTraits(context, shape, member, member.Traits);
        if (shape.Type is ShapeType.Enum or ShapeType.IntEnum)
            EnumValues.CheckUnique(context, shape);
        else if (shape.Type == ShapeType.Operation)
            OperationChecks.Check(context, shape);
    }

    private static void CheckTraits(CheckContext context, Shape shape, MemberShape? member, Traits traits)
    {
        if (traits.Count == 0)
            return;
        foreach (var trait in traits.All)
        {
            var use = new TraitUse(context, shape, member, trait);
            if (TraitTable.Find(trait.Name) is { } rule)
                rule.Check(use);
            else
                TraitNames.Check(use, trait);
        }
    }
}
