namespace RevokeGen.Codegen.Plans;

/// <summary>What someone means who gives a string member a text that the service does not take.</summary>
/// <param name="Text">The text, in exact case.</param>
/// <param name="IsPrefix">Whether the member may go on after it.</param>
/// <param name="Replacement">What stands in its place; empty when another member is set instead.</param>
/// <param name="Member">The model's name of the member that is set instead; empty when the text is replaced.</param>
/// <param name="Effect">What the call does once it is fixed.</param>
internal sealed record SuggestedFixPlan(string Text, bool IsPrefix, string Replacement, string Member, string Effect);
