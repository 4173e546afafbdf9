using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>
/// Emits what is judged once the members of a value are checked: its conditions in the model's order, then the enforced rows of allowed values in
/// theirs. The README beside the runtime's validator says which violations appear.
/// </summary>
internal sealed class RuleEmitter(CodeWriter writer, ServicePlan service)
{
    private readonly ConditionEmitter _conditions = new(writer);
    private readonly Dictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private int _variables;

    public void Structure(StructurePlan structure)
    {
        var missing = structure.Members.Where(static member => member.IsRequired && !member.Type.IsValueType).Select(static member => $"value.{member.Property} is null").ToList();
        Method(structure.Name, structure.Rules, missing);
    }

    public void Union(UnionPlan union) => Method(union.Name, union.Rules, union.IsRead ? [$"value.Kind == {TypeNames.Emitted(service, union.Name)}.Variant.Unknown"] : []);

    /// <summary>Emits the conditions of the value that was entered last, which is no structure or has these beside its own.</summary>
    public void Conditions(EquatableArray<RuleConditionPlan> conditions, string value) => Conditions(conditions, value, "Add(null, ");

    /// <summary>Emits the methods that tell which values rows refuse.</summary>
    public void Helpers()
    {
        foreach (var refusal in _refusals)
        {
            writer.Line();
            writer.Line($"private static bool {refusal.Value}(string? value) => {refusal.Key};");
        }
    }

    private void Conditions(EquatableArray<RuleConditionPlan> conditions, string value, string record)
    {
        foreach (var condition in conditions)
        {
            var holds = _conditions.Emit(condition.Expression.Compiled, value);
            writer.Line($"if ({Judged(condition.Expression)}!({holds}))");
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

        Conditions(rules.Conditions, "value", "AddCondition(");
        foreach (var row in rules.EnforcedRows)
            Row(row);
    }

    private void Row(AllowedValuesPlan row)
    {
        var counts = _conditions.Emit(row.When.Compiled, "value");
        using var block = writer.Block($"if ({Judged(row.When)}({counts}))");
        foreach (var member in row.Members.Where(static member => member.Refused is not { Count: 0 }))
            Member(row, member);
    }

    private void Member(AllowedValuesPlan row, AllowedMemberPlan member)
    {
        var refused = Refusal(row, member);
        var name = Literal.Text(member.Name);
        var documentation = Literal.Text(row.Documentation);
        if (member.Type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            var text = Text(member.Type, $"value.{member.Property}", member.IsNullable);
            writer.Line($"if ({refused}({text}))");
            writer.Line($"    validator.NotAllowed({name}, {Shown(member, text)}, {documentation});");
            return;
        }

        var held = Variable("held");
        using var present = writer.Block($"if (value.{member.Property} is {{ }} {held})");
        writer.Line($"validator.Enter({name});");
        if (member.Type.Kind == TypeKind.List)
            Items(member, refused, held, documentation);
        else
            Entries(member, refused, held, documentation);
        writer.Line("validator.Exit();");
    }

    private void Items(AllowedMemberPlan member, string refused, string list, string documentation)
    {
        var index = Variable("index");
        using var loop = writer.Block($"for (var {index} = 0; {index} < {list}.Count; {index}++)");
        Element(member, refused, Text(member.Type.Item!, $"{list}[{index}]", member.Type.IsSparse), $"validator.EnterItem({index});", documentation);
    }

    private void Entries(AllowedMemberPlan member, string refused, string map, string documentation)
    {
        var entry = Variable("entry");
        using var loop = writer.Block($"foreach (var {entry} in {map})");
        Element(member, refused, Text(member.Type.Item!, $"{entry}.Value", member.Type.IsSparse), $"validator.EnterEntry({entry}.Key);", documentation);
    }

    private void Element(AllowedMemberPlan member, string refused, string text, string enter, string documentation)
    {
        using var test = writer.Block($"if ({refused}({text}))");
        writer.Line(enter);
        writer.Line($"validator.NotAllowed(null, {Shown(member, text)}, {documentation});");
        writer.Line("validator.Exit();");
    }

    private static string Shown(AllowedMemberPlan member, string text) => member.IsSensitive ? "null" : text;

    /// <summary>The text that a value travels as.</summary>
    private static string Text(TypePlan type, string value, bool isNullable) => type.Kind == TypeKind.Enum ? $"{value}{(isNullable ? "?" : "")}.Value" : value;

    private string Refusal(AllowedValuesPlan row, AllowedMemberPlan member)
    {
        var test = member.Refused is { } refused ? $"value is {Any(refused)}" : $"value is not (null or {Any(row.Values)})";
        if (!_refusals.TryGetValue(test, out var name))
            _refusals.Add(test, name = "IsRefused" + (_refusals.Count + 1).ToString(CultureInfo.InvariantCulture));
        return name;
    }

    private static string Any(EquatableArray<string> values) => string.Join(" or ", values.Select(Literal.Text));

    /// <summary>What has to hold before an expression is judged, with <c>and</c> behind it.</summary>
    private static string Judged(RuleExpressionPlan expression) => string.Concat(expression.Reads.Select(static path => $"validator.Keeps({Literal.Text(path)}) && "));

    private static string Message(RuleConditionPlan condition) =>
        condition.Documentation.Length > 0 ? condition.Documentation : $"does not fulfil the condition {condition.Name}: {condition.Expression.Text}";

    private string Variable(string stem) => stem + (++_variables).ToString(CultureInfo.InvariantCulture);
}
