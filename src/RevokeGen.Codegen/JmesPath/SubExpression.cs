namespace RevokeGen.Codegen.JmesPath;

/// <summary>Evaluates the right side with the left side's result as its current node: <c>a.b</c>, <c>a[0]</c>, <c>a | b</c>.</summary>
internal sealed record SubExpression(int Start, int Length, JmesPathExpression Left, JmesPathExpression Right) : JmesPathExpression(Start, Length);
