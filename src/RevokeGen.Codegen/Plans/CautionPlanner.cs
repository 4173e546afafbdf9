using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides the cautions (<c>revokegen.rules#cautions</c>). One that does not fit what it is on is a finding, and left out.</summary>
internal sealed class CautionPlanner(PlanContext context, RuleExpressionPlanner expressions, List<Finding> findings)
{
    /// <summary>The cautions about a structure or union.</summary>
    public EquatableArray<CautionPlan> Of(Shape shape, TypePlan type) => Plan(shape.Traits, shape, type, shape.Id.Name);

    /// <summary>The cautions about the value of a member.</summary>
    public EquatableArray<CautionPlan> Of(ShapeId owner, MemberShape member) =>
        Plan(member.Traits, context.Model.Find(member.Target)!, context.TypeOf(member.Target), $"{owner.Name}${member.Name}");

    private EquatableArray<CautionPlan> Plan(Traits traits, Shape subject, TypePlan type, string place) =>
        ((traits.Find(TraitIds.Cautions) as ObjectNode)?.Members ?? [])
            .Select(entry => Plan(entry, subject, type, $"{place}/{entry.Name}"))
            .OfType<CautionPlan>()
            .ToEquatableArray();

    private CautionPlan? Plan(ObjectMember entry, Shape subject, TypePlan type, string key)
    {
        var caution = entry.Value;
        var severity = caution["severity"]?.Text == "info" ? RuleSeverity.Info : RuleSeverity.Warning;
        var documentation = caution["documentation"]?.Text ?? "";
        if (caution["expression"] is { } expression)
            return expressions.Plan(expression, type, key) is { } plan ? new(entry.Name, CautionKind.Expression, plan.Text, severity, documentation) : null;
        if (caution["pattern"] is { Text: { } pattern } node)
            // A pattern that cannot be compiled was found when the trait was read.
            return Fits(IsText(subject), key, "a pattern is for strings and lists of strings", node) && SmithyPattern.Create(pattern).Error is null
                ? new(entry.Name, CautionKind.Pattern, pattern, severity, documentation)
                : null;
        return caution["uniqueItems"] is BooleanNode { Value: true } unique
            && Fits(subject.Type is ShapeType.List or ShapeType.Set, key, "unique items are for lists", unique)
            ? new(entry.Name, CautionKind.UniqueItems, "", severity, documentation)
            : null;
    }

    private bool IsText(Shape subject) =>
        subject.Type == ShapeType.String
        || (subject.Type is ShapeType.List or ShapeType.Set && context.Model.Find(subject.Members[0].Target)!.Type == ShapeType.String);

    private bool Fits(bool condition, string key, string what, SpecNode node)
    {
        if (!condition)
            findings.Add(new(SpecRules.RuleDoesNotFit, [key, what], node.Spot));
        return condition;
    }
}
