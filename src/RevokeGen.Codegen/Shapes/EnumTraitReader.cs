using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Makes an enum of a string with Smithy 1.0's <c>enum</c> trait. Names and values stay; a value without a name gets one made from it.</summary>
internal sealed class EnumTraitReader(Shape shape, List<Finding> findings)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Shape Read(ObjectMember trait)
    {
        if (trait.Value is not ArrayNode { Items.Count: > 0 } definitions)
        {
            Report(trait.Value.Spot, "it is no array with at least one value");
            return shape;
        }

        List<MemberShape> members = [];
        foreach (var definition in definitions.Items)
        {
            if (ReadMember(definition) is not { } member)
                Report(definition.Spot, "a definition needs a 'value', and its 'name' must be an identifier");
            else if (definition["name"] is not null && !_names.Add(member.Name))
                Report(definition.Spot, $"the name '{member.Name}' is there twice");
            else if (!_values.Add(ValueOf(member)))
                Report(definition.Spot, $"the value '{ValueOf(member)}' is there twice");
            else
                members.Add(member);
        }

        var traits = shape.Traits.Without(static id => id == TraitIds.Enum);
        return shape with { Type = ShapeType.Enum, Traits = traits, Members = members.ToEquatableArray() };
    }

    private MemberShape? ReadMember(SpecNode definition)
    {
        if (definition["value"] is not StringNode value)
            return null;
        var name = definition["name"]?.Text ?? NameFrom(value.Value);
        if (!ShapeIdSyntax.IsIdentifier(name))
            return null;
        List<ObjectMember> traits = [new(TraitIds.EnumValue, value.Spot, value)];
        foreach (var key in (string[])["documentation", "tags"])
        {
            if ((definition as ObjectNode)?.Find(key) is { } member)
                traits.Add(new($"{Prelude.Namespace}#{key}", member.NameSpot, member.Value));
        }

        if (definition["deprecated"] is BooleanNode { Value: true } deprecated)
            traits.Add(new($"{Prelude.Namespace}#deprecated", deprecated.Spot, new ObjectNode(deprecated.Spot, [])));
        return new(name, Prelude.Unit, Traits.Of(traits), definition.Spot);
    }

    private static string ValueOf(MemberShape member) => member.Traits.Find(TraitIds.EnumValue)!.Text!;

    // Of values that differ only in signs the later ones get numbers.
    private string NameFrom(string value)
    {
        var characters = value.Select(static character => ShapeIdSyntax.IsIdentifier("a" + character) ? character : '_').ToArray();
        var name = new string(characters);
        var stem = ShapeIdSyntax.IsIdentifier(name) ? name : "VALUE_" + name;
        name = stem;
        _numbers.TryGetValue(stem, out var number);
        for (number = Math.Max(number, 2); !_names.Add(name); number++)
            name = $"{stem}_{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        _numbers[stem] = number;
        return name;
    }

    private void Report(TextSpot spot, string what) => findings.Add(new(SpecRules.InvalidTrait, [TraitIds.Enum, shape.Id.Value, what], spot));
}
