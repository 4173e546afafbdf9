namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Sets of shape types, one bit for each, named as Smithy's selectors name them.</summary>
internal static class TypeSet
{
    public const uint None = 0;
    public const uint Blob = 1u << (int)ShapeType.Blob;
    public const uint BooleanType = 1u << (int)ShapeType.Boolean;
    public const uint StringType = (1u << (int)ShapeType.String) | (1u << (int)ShapeType.Enum);
    public const uint Integer = (1u << (int)ShapeType.Integer) | (1u << (int)ShapeType.IntEnum);
    public const uint Timestamp = 1u << (int)ShapeType.Timestamp;
    public const uint Enums = (1u << (int)ShapeType.Enum) | (1u << (int)ShapeType.IntEnum);
    public const uint List = (1u << (int)ShapeType.List) | (1u << (int)ShapeType.Set);
    public const uint Map = 1u << (int)ShapeType.Map;
    public const uint Structure = 1u << (int)ShapeType.Structure;
    public const uint Union = 1u << (int)ShapeType.Union;
    public const uint Operation = 1u << (int)ShapeType.Operation;
    public const uint Resource = 1u << (int)ShapeType.Resource;
    public const uint Service = 1u << (int)ShapeType.Service;

    public const uint Number = Integer
        | (1u << (int)ShapeType.Byte) | (1u << (int)ShapeType.Short) | (1u << (int)ShapeType.Long) | (1u << (int)ShapeType.Float)
        | (1u << (int)ShapeType.Double) | (1u << (int)ShapeType.BigInteger) | (1u << (int)ShapeType.BigDecimal);

    /// <summary>What fits into a header, a label or a query parameter.</summary>
    public const uint Scalar = BooleanType | StringType | Number | Timestamp;

    public const uint Simple = Scalar | Blob | (1u << (int)ShapeType.Document);

    public const uint Data = Simple | List | Map | Structure | Union;

    public const uint All = Data | Operation | Resource | Service;

    public static bool Has(uint set, ShapeType type) => (set & (1u << (int)type)) != 0;
}
