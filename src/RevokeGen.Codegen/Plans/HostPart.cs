namespace RevokeGen.Codegen.Plans;

/// <summary>A part of what stands before a host name.</summary>
/// <param name="Text">The text as it is written; the member's name in the model where it is a label.</param>
/// <param name="Property">The property that holds the label; empty for text.</param>
internal sealed record HostPart(string Text, string Property = "");
