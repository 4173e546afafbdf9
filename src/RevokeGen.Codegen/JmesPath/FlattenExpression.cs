namespace RevokeGen.Codegen.JmesPath;

/// <summary>Puts the items of arrays inside an array in their place, one level deep: <c>a[]</c>; null when the operand is no array.</summary>
internal sealed record FlattenExpression(int Start, int Length, JmesPathExpression Operand) : JmesPathExpression(Start, Length);
