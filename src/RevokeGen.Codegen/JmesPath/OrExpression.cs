namespace RevokeGen.Codegen.JmesPath;

/// <summary>The left side if it is true-like, otherwise the right side.</summary>
internal sealed record OrExpression(int Start, int Length, JmesPathExpression Left, JmesPathExpression Right) : JmesPathExpression(Start, Length);
