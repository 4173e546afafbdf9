namespace RevokeGen.Codegen.Shapes;

/// <summary>A service and the ids of the operations that are wanted of it.</summary>
internal sealed record ServicePick(Shape Service, IReadOnlyList<string> Operations);
