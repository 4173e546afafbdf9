using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>
/// Emits what is judged once the members of a value are checked: its conditions in the model's order, then the enforced rows of allowed values in
/// theirs. The README beside the runtime's validator says which violations appear.
/// </summary>
internal sealed class RuleEmitter(CodeWriter writer, ServicePlan service)
{
    private readonly ConditionEmitter _conditions = new(writer);
    private readonly AllowedValuesEmitter _allowedValues = new(writer);

    public void Structure(StructurePlan structure)
    {
        var missing = structure.Members.Where(static member => member.IsRequired && !member.Type.IsValueType).Select(static member => $"value.{member.Property} is null").ToList();
        Method(structure.Name, structure.Rules, missing);
    }

    public void Union(UnionPlan union) => Method(union.Name, union.Rules, union.IsRead ? [$"value.Kind == {TypeNames.Emitted(service, union.Name)}.Variant.Unknown"] : []);

    /// <summary>Emits the conditions of the value that was entered last, which is no structure or has these beside its own.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="value">The value.</param>
    /// <param name="keeps">What has to be true before they are judged; empty for nothing.</param>
    public void Conditions(EquatableArray<RuleConditionPlan> conditions, string value, string keeps) => Conditions(conditions, value, keeps, "Add(null, ");

    /// <summary>Emits the methods that what was emitted calls.</summary>
    public void Helpers() => _allowedValues.Helpers();

    private void Conditions(EquatableArray<RuleConditionPlan> conditions, string value, string keeps, string record)
    {
        var isJudged = keeps.Length == 0 ? "" : keeps + " && ";
        foreach (var condition in conditions)
        {
            var holds = _conditions.Emit(condition.Expression.Compiled, value);
            writer.Line($"if ({isJudged}{Judged(condition.Expression)}!({holds}))");
            writer.Line($"    validator.{record}{Literal.Text(condition.Name)}, {Literal.Text(Message(condition))});");
        }
    }

    private void Method(string type, ShapeRules rules, List<string> undecided)
    {
        writer.Line();
        using var method = writer.Block($"private static void Judge{type}(ref {TypeNames.Validator} validator, {type} value)");
        if (undecided.Count > 0)
        {
            writer.Line($"if ({string.Join(" || ", undecided)})");
            writer.Line("    return;");
        }

        Conditions(rules.Conditions, "value", "", "AddCondition(");
        foreach (var row in rules.EnforcedRows)
            Row(row);
    }

    private void Row(AllowedValuesPlan row)
    {
        var counts = _conditions.Emit(row.When.Compiled, "value");
        using var block = writer.Block($"if ({Judged(row.When)}({counts}))");
        foreach (var member in row.Members.Where(static member => member.Refused is not { Count: 0 }))
            _allowedValues.Check(row, member);
    }

    /// <summary>What has to hold before an expression is judged, with <c>and</c> behind it.</summary>
    private static string Judged(RuleExpressionPlan expression) => string.Concat(expression.Reads.Select(static path => $"validator.Keeps({Literal.Text(path)}) && "));

    private static string Message(RuleConditionPlan condition) =>
        condition.Documentation.Length > 0 ? condition.Documentation : $"does not fulfil the condition {condition.Name}: {condition.Expression.Text}";
}
