using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The values of an enum's members.</summary>
internal static class EnumValues
{
    // What an intEnum needs is said when the shape is read, since a member without a value is wrong as well.
    public static void Value(TraitUse use)
    {
        if (use.Shape.Type == ShapeType.Enum && use.Value is not StringNode)
            use.Report("the value of an enum's member is a string");
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
