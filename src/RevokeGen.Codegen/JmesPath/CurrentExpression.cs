namespace RevokeGen.Codegen.JmesPath;

/// <summary>The current node, <c>@</c>.</summary>
internal sealed record CurrentExpression(int Start, int Length) : JmesPathExpression(Start, Length);
