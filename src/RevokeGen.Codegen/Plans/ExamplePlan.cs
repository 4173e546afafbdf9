namespace RevokeGen.Codegen.Plans;

/// <summary>An example of a call.</summary>
/// <param name="Paragraphs">Its title and documentation, as XML paragraphs.</param>
/// <param name="Request">The request.</param>
internal sealed record ExamplePlan(EquatableArray<string> Paragraphs, ExampleValue Request);
