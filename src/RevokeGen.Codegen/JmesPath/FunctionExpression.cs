namespace RevokeGen.Codegen.JmesPath;

/// <summary>A call of a function. The name is what the expression begins with; it need not be one that exists.</summary>
internal sealed record FunctionExpression(int Start, int Length, string Name, EquatableArray<JmesPathExpression> Arguments) : JmesPathExpression(Start, Length);
