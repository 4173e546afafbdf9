using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Says in Smithy 2.0's terms what older models say in others, so that later steps know one way only.</summary>
internal sealed class ShapeUpgrade(ShapeIndex index, Func<ShapeId, Shape?> load, List<Finding> findings)
{
    public Shape Upgrade(Shape shape, bool isVersion1) => shape.Type switch
    {
        ShapeType.String when shape.Traits.FindMember(TraitIds.Enum) is { } trait => new EnumTraitReader(shape, findings).Read(trait),
        ShapeType.Enum => shape with { Members = shape.Members.Select(WithEnumValue).ToEquatableArray() },
        ShapeType.IntEnum => WithIntegers(shape),
        ShapeType.List => WithMembers(shape, "member"),
        ShapeType.Set => WithMembers(shape, "member") with { Traits = WithUniqueItems(shape) },
        ShapeType.Map => WithMembers(shape, "key", "value"),
        ShapeType.Structure when isVersion1 => shape with { Members = shape.Members.Select(WithDefault).ToEquatableArray() },
        _ when isVersion1 && ZeroOf(shape) is { } zero => shape with { Traits = shape.Traits.With(TraitIds.Default, shape.Spot, zero) },
        _ => shape,
    };

    private static MemberShape WithEnumValue(MemberShape member) => member.Traits.Has(TraitIds.EnumValue)
        ? member
        : member with { Traits = member.Traits.With(TraitIds.EnumValue, member.Spot, new StringNode(member.Spot, member.Name)) };

    private Shape WithIntegers(Shape shape)
    {
        foreach (var member in shape.Members.Where(static member => (member.Traits.Find(TraitIds.EnumValue) as NumberNode)?.Integer is not (>= int.MinValue and <= int.MaxValue)))
            findings.Add(new(SpecRules.InvalidShape, [shape.Id.WithMember(member.Name).Value, $"it needs '{TraitIds.EnumValue}' with an integer of 32 bits"], member.Spot));
        return shape;
    }

    private static Traits WithUniqueItems(Shape set) => set.Traits.Has(TraitIds.UniqueItems)
        ? set.Traits
        : set.Traits.With(TraitIds.UniqueItems, set.Spot, new ObjectNode(set.Spot, []));

    private static Shape WithMembers(Shape shape, params string[] names)
    {
        if (shape.Members.Count == names.Length)
            return shape;
        List<MemberShape> members = [];
        foreach (var name in names)
        {
            // A list whose member has no usable target has a finding by now; later steps need not know.
            members.Add(shape.Member(name) ?? new(name, name == "key" ? Prelude.String : Prelude.Document, Traits.None, shape.Spot));
        }

        return shape with { Members = members.ToEquatableArray() };
    }

    // In Smithy 1.0 a member of a structure is zero unless it or its target says @box.
    private MemberShape WithDefault(MemberShape member)
    {
        // Other types have no zero, and a structure may contain itself: asking for one that is being loaded would never end.
        if (index.TypeOf(member.Target) is not { } type || !HasZero(type) || member.Traits.Has(TraitIds.Box) || member.Traits.Has(TraitIds.Default))
            return member;
        return load(member.Target)?.Traits.FindMember(TraitIds.Default) is { Value: not NullNode } zero
            ? member with { Traits = member.Traits.With(zero.Name, zero.NameSpot, zero.Value) }
            : member;
    }

    private static bool HasZero(ShapeType type) =>
        type is ShapeType.Boolean or ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double;

    private static SpecNode? ZeroOf(Shape shape)
    {
        if (!HasZero(shape.Type) || shape.Traits.Has(TraitIds.Box) || shape.Traits.Has(TraitIds.Default))
            return null;
        return shape.Type == ShapeType.Boolean ? new BooleanNode(shape.Spot, false) : new NumberNode(shape.Spot, "0");
    }
}
