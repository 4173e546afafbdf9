using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the attributes of rules beyond the constraints of values: conditions, allowed values and cautions.</summary>
internal static class RuleAttributes
{
    public static void Emit(CodeWriter writer, ShapeRules rules)
    {
        foreach (var condition in rules.Conditions)
            Condition(writer, condition, "");
        foreach (var row in rules.AllowedValues)
            AllowedValues(writer, row);
        Emit(writer, rules.Cautions);
    }

    public static void Emit(CodeWriter writer, EquatableArray<CautionPlan> cautions)
    {
        foreach (var caution in cautions)
        {
            var content = caution.Kind == CautionKind.UniqueItems ? "true" : Literal.Text(caution.Text);
            var severity = caution.Severity == RuleSeverity.Warning ? "" : Severity(caution.Severity);
            writer.Line($"[{TypeNames.SmithyCaution}({Literal.Text(caution.Name)}, {Literal.Text(caution.Documentation)}, {caution.Kind} = {content}{severity})]");
        }
    }

    /// <param name="writer">Where the code goes.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="target">The arguments that name a part of the value, with a comma before them; empty for the value itself.</param>
    public static void Condition(CodeWriter writer, RuleConditionPlan condition, string target) => writer.Line(
        $"[{TypeNames.SmithyCondition}({Literal.Text(condition.Name)}, {Literal.Text(condition.Expression.Text)}, {Literal.Text(condition.Documentation)}{target})]");

    private static void AllowedValues(CodeWriter writer, AllowedValuesPlan row)
    {
        var name = row.Name.Length == 0 ? "" : $", Name = {Literal.Text(row.Name)}";
        var severity = row.Severity == RuleSeverity.Error ? "" : Severity(row.Severity);
        var members = string.Join(", ", row.Members.Select(static member => Literal.Text(member.Name)));
        var values = string.Join(", ", row.Values.Select(Literal.Text));
        writer.Line(
            $"[{TypeNames.SmithyAllowedValues}({Literal.Text(row.When.Text)}, {Literal.Text(row.Documentation)}{name}, Members = new[] {{ {members} }}, Values = new string[] {{ {values} }}{severity})]");
    }

    private static string Severity(RuleSeverity severity) => $", Severity = {TypeNames.RuleSeverity}.{severity}";
}
