using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the attributes that tell the analyzer, and readers, what a value must keep.</summary>
internal static class ConstraintAttributes
{
    public static void Emit(CodeWriter writer, ValueRules? rules)
    {
        if (rules is null)
            return;
        Emit(writer, rules, []);
    }

    private static void Emit(CodeWriter writer, ValueRules rules, EquatableArray<string> steps)
    {
        Own(writer, rules, Target(steps));
        if (rules.Key is { } key)
            Emit(writer, key, [.. steps, "Key"]);
        if (rules.Item is { } item)
            Emit(writer, item, [.. steps, rules.IsMap ? "MapValue" : "Item"]);
    }

    private static void Own(CodeWriter writer, ValueRules rules, string target)
    {
        foreach (var constraint in rules.Own)
        {
            var arguments = constraint.Kind switch
            {
                ConstraintKind.Length when constraint.Max is null => $"({constraint.Min}",
                ConstraintKind.Length => $"({constraint.Min ?? "0"}, {constraint.Max}",
                ConstraintKind.Pattern => $"({Literal.Text(constraint.Pattern!.Source)}",
                ConstraintKind.Range => $"({Bound(constraint.Min)}, {Bound(constraint.Max)}",
                _ => "(",
            };
            writer.Line($"[{Attribute(constraint.Kind)}{arguments}{(arguments.Length == 1 && target.Length > 0 ? target.Substring(2) : target)})]".Replace("()]", "]"));
        }

        foreach (var condition in rules.Conditions)
            RuleAttributes.Condition(writer, condition, target);
    }

    /// <summary>The arguments that name a part of a member's value, with a comma before them; empty for the value itself.</summary>
    private static string Target(EquatableArray<string> steps)
    {
        var targets = steps.Select(static step => $"{TypeNames.ConstraintTarget}.{step}").ToList();
        return targets.Count switch
        {
            0 => "",
            1 => $", At = {targets[0]}",
            _ => $", Within = new[] {{ {string.Join(", ", targets.Take(targets.Count - 1))} }}, At = {targets[targets.Count - 1]}",
        };
    }

    private static string Bound(string? bound) => bound is null ? "null" : Literal.Text(bound);

    private static string Attribute(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Length => TypeNames.SmithyLength,
        ConstraintKind.Pattern => TypeNames.SmithyPattern,
        ConstraintKind.Range => TypeNames.SmithyRange,
        _ => TypeNames.SmithyUniqueItems,
    };
}
