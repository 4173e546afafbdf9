using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>An entry of a service's <c>rename</c>: the name of a shape within the service's closure. What is on the wire keeps the shape's own name.</summary>
internal sealed record ShapeRename(ShapeId Id, string Name, TextSpot Spot);
