namespace Revoke.Specs.Closures;

/// <summary>A shape that becomes a C# type.</summary>
/// <param name="Kind">What it becomes: request, response, structure, union, enum or error.</param>
/// <param name="Id">The shape's absolute id; empty where the model has none for an operation's input or output.</param>
/// <param name="Type">The name of the C# type.</param>
/// <param name="Members">How many members it has.</param>
internal sealed record EmittedShape(string Kind, string Id, string Type, int Members);
