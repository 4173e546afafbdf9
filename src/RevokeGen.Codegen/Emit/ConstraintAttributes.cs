using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the attributes that tell the analyzer, and readers, what a value must keep.</summary>
internal static class ConstraintAttributes
{
    public static void Emit(CodeWriter writer, ValueRules? rules)
    {
        if (rules is null)
            return;
        Emit(writer, rules, "");
        if (rules.Key is { } key)
            Emit(writer, key, "Key");
        if (rules.Item is { } item)
            Emit(writer, item, rules.IsMap ? "MapValue" : "Item");
    }

    private static void Emit(CodeWriter writer, ValueRules rules, string at)
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
            var target = at.Length == 0 ? "" : $"{(arguments.Length == 1 ? "" : ", ")}At = {TypeNames.ConstraintTarget}.{at}";
            writer.Line($"[{Attribute(constraint.Kind)}{arguments}{target})]".Replace("()]", "]"));
        }

        foreach (var condition in rules.Conditions)
            RuleAttributes.Condition(writer, condition, at);
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
