namespace RevokeGen.Codegen.Shapes;

/// <summary>The names of shape types in the JSON AST.</summary>
internal static class ShapeTypeNames
{
    // In the order of the enum.
    private static readonly string[] Names =
    [
        "blob", "boolean", "string", "byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal", "timestamp", "document", "enum",
        "intEnum", "list", "set", "map", "structure", "union", "operation", "resource", "service",
    ];

    public static ShapeType? Find(string? name) => Array.IndexOf(Names, name) is var index && index >= 0 ? (ShapeType)index : null;

    public static string NameOf(ShapeType type) => Names[(int)type];
}
