using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Turns the JSON of one example into values of the emitted types. Null stands for what they cannot say, or what is too much for a documentation.</summary>
internal sealed class ExampleValuePlanner(
    IReadOnlyDictionary<string, StructurePlan> structures, IReadOnlyDictionary<string, UnionPlan> unions, IReadOnlyDictionary<string, EnumPlan> enums)
{
    /// <summary>About as many characters of C# as a screen shows. It also bounds the depth.</summary>
    private const int MostCharacters = 4_000;

    private const int CharactersOfValue = 32;

    private int _characters;

    public ExampleValue? Structure(SpecNode node, StructurePlan plan)
    {
        if (node is not ObjectNode value || plan.Members.Any(member => member.IsRequired && value[member.Name] is null or NullNode))
            return null;
        var parts = new List<ExamplePart>();
        foreach (var given in value.Members.Where(static given => given.Value is not NullNode))
        {
            if (plan.Members.FirstOrDefault(member => member.Name == given.Name) is not { } member || Value(given.Value, member.Type) is not { } part)
                return null;
            parts.Add(new(member.Property, part));
        }

        return new(ExampleForm.Structure, new(TypeKind.Structure, plan.Name), "", parts.ToEquatableArray());
    }

    private ExampleValue? Value(SpecNode node, TypePlan type)
    {
        _characters += CharactersOfValue + (node.Text?.Length ?? 0);
        if (_characters > MostCharacters)
            return null;
        return type.Kind switch
        {
            TypeKind.Structure => Structure(node, structures[type.Name]),
            TypeKind.Union => Union(node, type, unions[type.Name]),
            TypeKind.List => List(node, type),
            TypeKind.Map => Map(node, type),
            TypeKind.Enum or TypeKind.IntEnum => Enum(node, type, enums[type.Name]),
            _ => ExampleScalars.Plan(node, type),
        };
    }

    private ExampleValue? Union(SpecNode node, TypePlan type, UnionPlan plan)
    {
        var given = (node as ObjectNode)?.Members.Where(static member => member.Value is not NullNode).ToList() ?? [];
        if (given.Count != 1 || plan.Variants.FirstOrDefault(variant => variant.Name == given[0].Name) is not { } variant)
            return null;
        if (Value(given[0].Value, variant.Type) is not { } payload)
            return null;
        if (payload.Form == ExampleForm.Structure)
            payload = payload with { Text = payload.Type.Name };
        return new(ExampleForm.Variant, type, variant.Wrapper, [new ExamplePart("", payload)]);
    }

    private ExampleValue? List(SpecNode node, TypePlan type)
    {
        if (node is not ArrayNode list)
            return null;
        var parts = new List<ExamplePart>();
        foreach (var item in list.Items)
        {
            if (Item(item, type) is not { } part)
                return null;
            parts.Add(new("", part));
        }

        return new(ExampleForm.List, type, "", parts.ToEquatableArray());
    }

    private ExampleValue? Map(SpecNode node, TypePlan type)
    {
        if (node is not ObjectNode map)
            return null;
        var parts = new List<ExamplePart>();
        foreach (var entry in map.Members)
        {
            _characters += entry.Name.Length;
            if (Item(entry.Value, type) is not { } part)
                return null;
            parts.Add(new(entry.Name, part));
        }

        return new(ExampleForm.Map, type, "", parts.ToEquatableArray());
    }

    private ExampleValue? Item(SpecNode node, TypePlan collection)
    {
        if (node is not NullNode)
            return Value(node, collection.Item!);
        return collection.IsSparse ? new(ExampleForm.Null, collection.Item!, "", []) : null;
    }

    private static ExampleValue? Enum(SpecNode node, TypePlan type, EnumPlan plan)
    {
        if ((plan.IsInteger ? ExampleScalars.Plan(node, new(TypeKind.Integer))?.Text : node.Text) is not { } wire)
            return null;
        return plan.Members.FirstOrDefault(member => member.Wire == wire) is { } known
            ? new(ExampleForm.Known, type, known.Property, [])
            : new(ExampleForm.Unknown, type, wire, []);
    }
}
