namespace RevokeGen.Codegen.JmesPath;

/// <summary>An item of the current node; null when the node is no array or too short.</summary>
/// <param name="Index">From 0; a negative one counts from the end.</param>
internal sealed record IndexExpression(int Start, int Length, int Index) : JmesPathExpression(Start, Length);
