namespace RevokeGen.Codegen.Emit;

/// <summary>Where in emitted code an expression stands.</summary>
/// <param name="Current">The variable that holds the current node.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Failed">The variable that is set when a function gets a null that it does not take.</param>
internal sealed record ExpressionScope(string Current, string Type, string Failed);
