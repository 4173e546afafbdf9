namespace RevokeGen.Codegen.JmesPath;

/// <summary>Compares two values. The orderings are null unless both are numbers.</summary>
internal sealed record ComparisonExpression(int Start, int Length, ComparisonOperator Operator, JmesPathExpression Left, JmesPathExpression Right)
    : JmesPathExpression(Start, Length);
