using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The values of an enum's members.</summary>
internal static class EnumValues
{
    public static void Value(TraitUse use)
    {
        if (use.Shape.Type == ShapeType.Enum && use.Value is not StringNode)
            use.Report("the value of an enum's member is a string");
        else if (use.Shape.Type == ShapeType.IntEnum && (use.Value as NumberNode)?.Integer is < int.MinValue or > int.MaxValue)
            use.Report("it does not fit into an integer");
    }

    /// <summary>Reports members that have one value on the wire.</summary>
    public static void CheckUnique(CheckContext context, Shape shape)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in shape.Members)
        {
            if (member.Traits.Find(TraitIds.EnumValue) is not { } node || TextOf(node) is not { } value)
                continue;
            if (names.TryGetValue(value, out var other))
                context.Report(SpecRules.InvalidTrait, node.Spot, TraitIds.EnumValue, shape.Id.WithMember(member.Name).Value, $"'{other}' has the value '{value}' already");
            else
                names.Add(value, member.Name);
        }
    }

    private static string? TextOf(SpecNode node) =>
        node.Text ?? ((node as NumberNode)?.Integer is { } value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
