using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Another name that a service gives to a shape, to tell it from one of the same name in another namespace.</summary>
/// <param name="Id">The shape.</param>
/// <param name="Name">Its name in the service.</param>
/// <param name="Spot">Where the name stands.</param>
internal sealed record ShapeRename(ShapeId Id, string Name, TextSpot Spot);
