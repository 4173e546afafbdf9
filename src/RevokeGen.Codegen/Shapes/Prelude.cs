using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The shapes that every model has without defining them.</summary>
internal static class Prelude
{
    public const string Namespace = "smithy.api";

    public static readonly ShapeId Unit = new("smithy.api#Unit");

    public static readonly ShapeId String = new("smithy.api#String");

    /// <summary>Stands in for the missing member of a malformed list or map, so that no later step meets one without.</summary>
    public static readonly ShapeId Document = new("smithy.api#Document");

    private static readonly TextSpot Nowhere = new("", 0, 0, 0, 0, 0, 0);

    public static IReadOnlyDictionary<string, Shape> Shapes { get; } = All().ToDictionary(static shape => shape.Id.Value, StringComparer.Ordinal);

    private static IEnumerable<Shape> All()
    {
        foreach (var type in (ShapeType[])
            [
                ShapeType.Blob, ShapeType.Boolean, ShapeType.String, ShapeType.Byte, ShapeType.Short, ShapeType.Integer, ShapeType.Long, ShapeType.Float,
                ShapeType.Double, ShapeType.BigInteger, ShapeType.BigDecimal, ShapeType.Timestamp, ShapeType.Document,
            ])
        {
            yield return Simple(type.ToString(), type, Traits.None);
        }

        yield return new(Unit, ShapeType.Structure, Traits.None, [], Nowhere);
        var zero = Traits.Of([new(TraitIds.Default, Nowhere, new NumberNode(Nowhere, "0"))]);
        yield return Simple("PrimitiveBoolean", ShapeType.Boolean, Traits.Of([new(TraitIds.Default, Nowhere, new BooleanNode(Nowhere, false))]));
        foreach (var type in (ShapeType[])[ShapeType.Byte, ShapeType.Short, ShapeType.Integer, ShapeType.Long, ShapeType.Float, ShapeType.Double])
            yield return Simple("Primitive" + type, type, zero);
    }

    private static Shape Simple(string name, ShapeType type, Traits traits) => new(new($"{Namespace}#{name}"), type, traits, [], Nowhere);
}
