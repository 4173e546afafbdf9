using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Listing;

/// <summary>A rule that an operation's input must keep.</summary>
/// <param name="Key">The key that switches it off in <c>RevokeGenDisabledRules</c>, such as <c>Shape$Member/length</c>.</param>
/// <param name="Kind">The trait's name, such as <c>length</c>.</param>
/// <param name="Value">What it says, such as <c>1..255</c>; empty when the name says all.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record ListedRule(string Key, string Kind, string Value, TextSpot Spot);
