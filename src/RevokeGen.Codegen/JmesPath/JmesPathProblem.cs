namespace RevokeGen.Codegen.JmesPath;

/// <summary>Something wrong with an expression.</summary>
/// <param name="Message">What is wrong, in words that go on after a colon.</param>
/// <param name="Start">Where in the expression's text, in UTF-16 units.</param>
/// <param name="Length">How much of it; 0 at the end of the text.</param>
internal sealed record JmesPathProblem(string Message, int Start, int Length);
