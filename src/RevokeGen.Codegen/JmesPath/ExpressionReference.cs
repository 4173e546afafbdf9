namespace RevokeGen.Codegen.JmesPath;

/// <summary>An expression that a function evaluates for each item: <c>&amp;a</c>.</summary>
internal sealed record ExpressionReference(int Start, int Length, JmesPathExpression Operand) : JmesPathExpression(Start, Length);
