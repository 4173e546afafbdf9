namespace RevokeGen.Codegen.JmesPath;

/// <summary>Evaluates the right side for each item of the left side and keeps what is not null: <c>a[*].b</c>; null when the left side is no array.</summary>
internal sealed record ListProjection(int Start, int Length, JmesPathExpression Left, JmesPathExpression Right) : JmesPathExpression(Start, Length);
