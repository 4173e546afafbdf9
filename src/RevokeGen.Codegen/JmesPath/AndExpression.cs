namespace RevokeGen.Codegen.JmesPath;

/// <summary>The left side if it is false-like, otherwise the right side.</summary>
internal sealed record AndExpression(int Start, int Length, JmesPathExpression Left, JmesPathExpression Right) : JmesPathExpression(Start, Length);
