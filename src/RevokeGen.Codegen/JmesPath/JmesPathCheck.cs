namespace RevokeGen.Codegen.JmesPath;

/// <summary>What checking an expression found.</summary>
/// <param name="Type">What the result may be.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
internal sealed record JmesPathCheck(JmesPathType Type, IReadOnlyList<JmesPathProblem> Problems);
