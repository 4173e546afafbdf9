namespace RevokeGen.Codegen.Shapes;

/// <summary>The merged model of all spec files of a project. Prelude shapes (<c>smithy.api#String</c> and so on) are always there.</summary>
internal sealed class Model(IReadOnlyDictionary<string, Shape> shapes, ModelMetadata metadata)
{
    public ModelMetadata Metadata { get; } = metadata;

    public IEnumerable<Shape> Shapes => shapes.Values;

    /// <summary>A shape by its absolute id; null when there is none.</summary>
    public Shape? Find(ShapeId id) => shapes.TryGetValue(id.Value, out var shape) ? shape : null;

    /// <summary>The services, in the order of their ids.</summary>
    public IEnumerable<Shape> Services =>
        shapes.Values.Where(static shape => shape.Type == ShapeType.Service).SortedBy(static shape => shape.Id.Value);
}
