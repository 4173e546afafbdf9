namespace RevokeGen.Codegen.JmesPath;

/// <summary>An entry of a multiselect hash.</summary>
internal sealed record MultiselectEntry(string Name, JmesPathExpression Value);
