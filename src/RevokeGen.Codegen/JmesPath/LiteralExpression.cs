namespace RevokeGen.Codegen.JmesPath;

/// <summary>A fixed value: JSON in backticks, or text in single quotes.</summary>
internal sealed record LiteralExpression(int Start, int Length, JsonLiteral Value) : JmesPathExpression(Start, Length);
