namespace RevokeGen.Codegen.JmesPath;

/// <summary>What a function takes in one place.</summary>
/// <param name="Kinds">What it may be.</param>
/// <param name="Items">What the items of an array may be.</param>
internal sealed record JmesPathParameter(JmesPathKinds Kinds, JmesPathKinds Items = JmesPathKinds.Any);
