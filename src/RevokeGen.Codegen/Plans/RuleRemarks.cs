using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Says in words what values must keep, for the documentation of emitted types.</summary>
internal static class RuleRemarks
{
    /// <summary>Longer patterns are left to the attribute, and longer defaults to the service.</summary>
    private const int LongestText = 100;

    /// <summary>The constraints of a member and its default in one paragraph, and one for each of its conditions.</summary>
    public static EquatableArray<string> Of(ValueRules? rules, MemberShape member)
    {
        var sentences = Sentences(rules).Concat(Default(member.Traits.Find(TraitIds.Default))).ToList();
        var constraints = sentences.Count == 0 ? Enumerable.Empty<string>() : [string.Join(" ", sentences)];
        return constraints.Concat(rules?.Conditions.SelectMany(Of) ?? []).ToEquatableArray();
    }

    /// <summary>The conditions and the enforced rows of a structure, each in a paragraph.</summary>
    public static EquatableArray<string> Of(ShapeRules rules) =>
        rules.Conditions.SelectMany(Of).Concat(rules.EnforcedRows.SelectMany(static row => Documentation.Paragraphs(row.Documentation))).ToEquatableArray();

    private static IEnumerable<string> Of(RuleConditionPlan condition) =>
        condition.Documentation.Length > 0 ? Documentation.Paragraphs(condition.Documentation) : [$"{Documentation.Code(condition.Expression.Text)} is true."];

    // That of zero, false or nothing came into models from their first version, and tells nothing of the service.
    private static IEnumerable<string> Default(SpecNode? value)
    {
        var text = value switch
        {
            NumberNode { Integer: not 0 } number => number.Raw,
            BooleanNode { Value: true } => "true",
            StringNode { Value.Length: > 0 and <= LongestText } words => words.Value,
            _ => null,
        };
        return text is null ? [] : [$"Default {Documentation.Code(text)}, which the service fills in."];
    }

    private static IEnumerable<string> Sentences(ValueRules? rules) => rules is null
        ? []
        : Sentences(rules.Own).Concat(Of("Each key", rules.Key)).Concat(Of(rules.IsMap ? "Each value" : "Each item", rules.Item));

    private static IEnumerable<string> Of(string part, ValueRules? rules)
    {
        var sentences = rules is null ? [] : Sentences(rules.Own).ToList();
        return sentences.Count == 0 ? [] : sentences.Prepend(part + ":");
    }

    private static IEnumerable<string> Sentences(EquatableArray<ConstraintPlan> constraints)
    {
        foreach (var constraint in constraints)
        {
            if (constraint.Kind == ConstraintKind.UniqueItems)
                yield return "Items differ from one another.";
            else if (constraint.Pattern is not { } pattern)
                yield return $"{constraint.Kind} {Bounds(constraint.Min, constraint.Max)}.";
            else if (pattern.Source.Length <= LongestText)
                yield return $"Pattern {Documentation.Code(pattern.Source)}.";
        }
    }

    private static string Bounds(string? min, string? max) => (min, max) switch
    {
        (not null, not null) when min == max => $"exactly {min}",
        (not null, not null) => $"{min} to {max}",
        (not null, null) => $"at least {min}",
        (null, not null) => $"at most {max}",
        _ => "any",
    };
}
