namespace RevokeGen.Codegen.JmesPath;

/// <summary>An array of the results of several expressions, nulls included; null when the current node is null.</summary>
internal sealed record MultiselectList(int Start, int Length, EquatableArray<JmesPathExpression> Items) : JmesPathExpression(Start, Length);
