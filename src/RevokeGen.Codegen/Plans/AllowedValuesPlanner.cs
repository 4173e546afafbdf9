using System.Globalization;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides the tables of allowed values (<c>revokegen.rules#allowedValues</c>). A row that does not fit its structure is a finding, and left out.</summary>
internal sealed class AllowedValuesPlanner(PlanContext context, RuleExpressionPlanner expressions, List<Finding> findings)
{
    public static RuleSeverity SeverityOf(SpecNode row) => row["severity"]?.Text switch
    {
        "warning" => RuleSeverity.Warning,
        "info" => RuleSeverity.Info,
        _ => RuleSeverity.Error,
    };

    /// <summary>The rows, the most serious first, and in the model's order among equals.</summary>
    public EquatableArray<AllowedValuesPlan> Plan(Shape shape, TypePlan type, IReadOnlyList<string> properties) =>
        shape.Traits.Find(TraitIds.AllowedValues) is not ArrayNode rows ? [] : rows.Items
            .Select((row, index) => Row(row, index, shape, type, properties))
            .OfType<AllowedValuesPlan>()
            .OrderBy(static row => row.Severity)
            .ToEquatableArray();

    private AllowedValuesPlan? Row(SpecNode row, int index, Shape shape, TypePlan type, IReadOnlyList<string> properties)
    {
        var name = row["name"]?.Text ?? "";
        var key = $"{shape.Id.Name}/{(name.Length > 0 ? name : $"allowedValues[{index.ToString(CultureInfo.InvariantCulture)}]")}";
        var values = Texts(row["values"]).ToList();
        var members = Texts(row["members"]).Select(member => Member(member, shape, properties, values, key)).ToList();
        return expressions.Plan(row["when"], type, key) is { } when && members.Count > 0 && !members.Contains(null)
            ? new(
                name,
                when,
                members.OfType<AllowedMemberPlan>().ToEquatableArray(),
                values.Select(static value => value.Text!).ToEquatableArray(),
                SeverityOf(row),
                row["documentation"]?.Text ?? "")
            : null;
    }

    private AllowedMemberPlan? Member(SpecNode node, Shape shape, IReadOnlyList<string> properties, List<SpecNode> values, string key)
    {
        var index = shape.Members.ToList().FindIndex(member => member.Name == node.Text);
        // That there is no such member was found when the trait was read.
        if (index < 0)
            return null;
        var member = shape.Members[index];
        var target = context.Model.Find(member.Target)!;
        var held = HeldBy(target);
        if (held.Type is not (ShapeType.String or ShapeType.Enum))
            return Refuse(key, $"the member '{node.Text}' is neither a string or enum nor a list or map of them", node);
        var known = held.Type == ShapeType.Enum ? held.Members.Select(static value => value.Traits.Find(TraitIds.EnumValue)?.Text ?? value.Name).ToList() : null;
        if (known is not null && values.Find(value => !known.Contains(value.Text!)) is { } unknown)
            return Refuse(key, $"'{held.Id.Name}' has no value '{unknown.Text}'", unknown);
        return new(
            member.Name,
            properties[index],
            context.TypeOf(member.Target),
            PlanContext.IsUnion(shape) || !ConstraintPlanner.IsRequired(member),
            member.Traits.Has(TraitIds.Sensitive) || target.Traits.Has(TraitIds.Sensitive) || held.Traits.Has(TraitIds.Sensitive),
            known?.Where(value => !values.Exists(allowed => allowed.Text == value)).Distinct().ToEquatableArray());
    }

    /// <summary>The shape of a list's items or a map's values; of anything else the shape itself.</summary>
    private Shape HeldBy(Shape shape) => shape.Type switch
    {
        ShapeType.List or ShapeType.Set => context.Model.Find(shape.Members[0].Target)!,
        ShapeType.Map => context.Model.Find(shape.Member("value")!.Target)!,
        _ => shape,
    };

    private AllowedMemberPlan? Refuse(string key, string what, SpecNode node)
    {
        findings.Add(new(SpecRules.RuleDoesNotFit, [key, what], node.Spot));
        return null;
    }

    private static IEnumerable<SpecNode> Texts(SpecNode? node) => ((node as ArrayNode)?.Items ?? []).Where(static item => item.Text is not null);
}
