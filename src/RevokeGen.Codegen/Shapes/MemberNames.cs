using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Finds the names of a shape's members without loading it.</summary>
internal static class MemberNames
{
    /// <summary>The names in all its definitions; null where others may come from mixins, or from a string's <c>enum</c> trait.</summary>
    public static HashSet<string>? Of(IReadOnlyList<ShapeEntry> definitions)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var body = definition.ReadBody([]);
            if (definition.Type == ShapeType.String || body["mixins"] is not null)
                return null;
            names.UnionWith(definition.Type switch
            {
                ShapeType.List or ShapeType.Set => ["member"],
                ShapeType.Map => ["key", "value"],
                _ => (body["members"] as ObjectNode)?.Members.Select(static member => member.Name) ?? [],
            });
        }

        return names;
    }
}
