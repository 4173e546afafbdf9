namespace RevokeGen.Codegen.JmesPath;

/// <summary>Evaluates the right side for each value of the left side and keeps what is not null: <c>a.*.b</c>; null when the left side is no object.</summary>
internal sealed record ValueProjection(int Start, int Length, JmesPathExpression Left, JmesPathExpression Right) : JmesPathExpression(Start, Length);
