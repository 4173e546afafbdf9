namespace RevokeGen.Codegen.JmesPath;

/// <summary>What became of an expression's text; one of the two is null.</summary>
internal sealed record JmesPathParse(JmesPathExpression? Expression, JmesPathProblem? Problem);
