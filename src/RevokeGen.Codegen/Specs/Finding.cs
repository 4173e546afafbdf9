namespace RevokeGen.Codegen.Specs;

/// <summary>Something wrong with a spec: which rule, what it speaks of, where.</summary>
/// <param name="RuleId">The rule, such as <c>RVK1001</c>.</param>
/// <param name="Arguments">What fills the rule's message, in order.</param>
/// <param name="Spot">Where; null when no file is to blame.</param>
internal sealed record Finding(string RuleId, EquatableArray<string> Arguments, TextSpot? Spot);
