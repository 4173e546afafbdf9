namespace RevokeGen.Codegen.Plans;

/// <summary>A part of a path and query.</summary>
/// <param name="Text">The text as it is written; the member's name in the model where it is a label.</param>
/// <param name="Label">The member that is the label; null for text.</param>
/// <param name="IsGreedy">Whether the label takes in slashes.</param>
/// <param name="IsElsewhere">Whether the endpoint has the label in it, so that the path has not.</param>
internal sealed record UriPart(string Text, MemberCodec? Label = null, bool IsGreedy = false, bool IsElsewhere = false);
