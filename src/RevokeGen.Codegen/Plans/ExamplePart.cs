namespace RevokeGen.Codegen.Plans;

/// <summary>A part of a value in an example.</summary>
/// <param name="Name">A member's property or an entry's key; empty for an item or a payload.</param>
/// <param name="Value">The part.</param>
internal sealed record ExamplePart(string Name, ExampleValue Value);
