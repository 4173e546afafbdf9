namespace RevokeGen.Codegen.Plans;

/// <summary>A value in an example.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Text">What a value without parts says; of a variant the wrapper around its payload, and of a structure its name where its place does not tell it; otherwise empty.</param>
/// <param name="Parts">Members, items, entries, or the one payload.</param>
internal sealed record ExampleValue(ExampleForm Form, TypePlan Type, string Text, EquatableArray<ExamplePart> Parts);
