namespace RevokeGen.Codegen.JmesPath;

/// <summary>An object of the results of several expressions, nulls included; null when the current node is null.</summary>
internal sealed record MultiselectHash(int Start, int Length, EquatableArray<MultiselectEntry> Entries) : JmesPathExpression(Start, Length);
