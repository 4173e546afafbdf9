namespace RevokeGen.Codegen.Shapes;

/// <summary>The names of shape types in the JSON AST.</summary>
internal static class ShapeTypeNames
{
    private static readonly Dictionary<string, ShapeType> Types =
        Enum.GetValues(typeof(ShapeType)).Cast<ShapeType>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static ShapeType? Find(string? name) => name is not null && Types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type's name: the member's name with a small first letter.</summary>
    public static string NameOf(ShapeType type) => type.ToString() is var name ? char.ToLowerInvariant(name[0]) + name.Substring(1) : "";
}
