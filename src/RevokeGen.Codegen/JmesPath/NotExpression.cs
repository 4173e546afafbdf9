namespace RevokeGen.Codegen.JmesPath;

/// <summary>Whether the operand is false-like.</summary>
internal sealed record NotExpression(int Start, int Length, JmesPathExpression Operand) : JmesPathExpression(Start, Length);
