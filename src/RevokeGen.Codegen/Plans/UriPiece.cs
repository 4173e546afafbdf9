namespace RevokeGen.Codegen.Plans;

/// <summary>A piece of a pattern with labels in braces.</summary>
/// <param name="Text">The text as it is written, or a label's name, which may end in a plus sign.</param>
/// <param name="IsLabel">Whether it is a label.</param>
internal sealed record UriPiece(string Text, bool IsLabel);
