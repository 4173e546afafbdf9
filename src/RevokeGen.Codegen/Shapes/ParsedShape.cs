namespace RevokeGen.Codegen.Shapes;

/// <summary>A shape as its definition says it, before <c>apply</c> statements, and the ids of the mixins it asks for.</summary>
internal sealed record ParsedShape(Shape Shape, EquatableArray<ShapeId> Mixins);
