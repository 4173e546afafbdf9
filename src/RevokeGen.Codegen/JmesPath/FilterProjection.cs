namespace RevokeGen.Codegen.JmesPath;

/// <summary>A list projection of the items for which the filter is true-like: <c>a[?b].c</c>.</summary>
internal sealed record FilterProjection(int Start, int Length, JmesPathExpression Left, JmesPathExpression Filter, JmesPathExpression Right)
    : JmesPathExpression(Start, Length);
