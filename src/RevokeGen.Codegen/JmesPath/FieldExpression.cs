namespace RevokeGen.Codegen.JmesPath;

/// <summary>A member of the current node; null when the node is no object or has no such member.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="IsQuoted">Whether the name was written in double quotes.</param>
internal sealed record FieldExpression(int Start, int Length, string Name, bool IsQuoted) : JmesPathExpression(Start, Length);
