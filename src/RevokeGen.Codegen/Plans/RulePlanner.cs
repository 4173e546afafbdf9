using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Gives structures and unions, whose names and types are decided, the rules that their values must keep.</summary>
internal sealed class RulePlanner
{
    private readonly PlanContext _context;
    private readonly ConstraintPlanner _constraints;
    private readonly RuleConditionPlanner _conditions;
    private readonly CautionPlanner _cautions;
    private readonly ShapeRulesPlanner _ofShapes;
    private readonly List<Finding> _findings;

    public RulePlanner(PlanContext context, ConstraintPlanner constraints, ConditionPlanner compiler, List<Finding> findings)
    {
        var expressions = new RuleExpressionPlanner(compiler, findings);
        (_context, _constraints, _findings) = (context, constraints, findings);
        _conditions = new(context, expressions);
        _cautions = new(context, expressions, findings);
        _ofShapes = new(_conditions, new AllowedValuesPlanner(context, expressions, findings), _cautions);
    }

    public StructurePlan WithRules(StructurePlan plan)
    {
        if (_context.Model.Find(new(plan.ShapeId)) is not { } shape)
            return plan;
        if (plan.Role != StructureRole.Data)
            ReportUnion(shape);
        var members = plan.Members.Zip(shape.Members, (member, memberShape) =>
        {
            var rules = Rules(shape.Id, memberShape);
            return member with { Rules = rules, Remarks = RuleRemarks.Of(rules, memberShape), Cautions = _cautions.Of(shape.Id, memberShape) };
        });
        // Nothing is done to answers but reading them.
        var ofShape = plan.Role == StructureRole.Response
            ? ShapeRules.None
            : _ofShapes.Plan(shape, new(TypeKind.Structure, plan.Name), plan.Members.Select(static member => member.Property).ToList());
        return plan with { Members = members.ToEquatableArray(), Rules = ofShape, Remarks = RuleRemarks.Of(ofShape) };
    }

    public UnionPlan WithRules(UnionPlan plan)
    {
        var shape = _context.Model.Find(new(plan.ShapeId))!;
        var variants = plan.Variants.Zip(shape.Members, (variant, member) =>
        {
            var rules = Rules(shape.Id, member);
            return variant with { Rules = rules, Remarks = RuleRemarks.Of(rules, member), Cautions = _cautions.Of(shape.Id, member) };
        });
        var ofShape = _ofShapes.Plan(shape, new(TypeKind.Union, plan.Name, IsLanguageUnion: plan.IsLanguageUnion), plan.Variants.Select(static variant => variant.Property).ToList());
        return plan with { Variants = variants.ToEquatableArray(), Rules = ofShape, Remarks = RuleRemarks.Of(ofShape) };
    }

    /// <summary>A request or response is always a record of its own.</summary>
    private void ReportUnion(Shape message)
    {
        if (message.Traits.FindMember(TraitIds.ExactlyOneOf) is not { } trait || trait.Value is NullNode)
            return;
        var finding = new Finding(
            SpecRules.RuleDoesNotFit,
            [$"{message.Id.Name}/exactlyOneOf", $"it is the input or output of an operation, and only a structure in one is emitted as a union; say it with '{TraitIds.Conditions}'"],
            trait.NameSpot);
        if (!_findings.Contains(finding))
            _findings.Add(finding);
    }

    /// <summary>What the value of a member must keep; null when nothing.</summary>
    private ValueRules? Rules(ShapeId owner, MemberShape member)
    {
        var shape = _context.Model.Find(member.Target)!;
        var own = _constraints.Of(member);
        var conditions = _conditions.OfValue(owner, member, shape);
        var item = shape.Type switch
        {
            ShapeType.List or ShapeType.Set => Rules(shape.Id, shape.Members[0]),
            ShapeType.Map => Rules(shape.Id, shape.Member("value")!),
            _ => null,
        } ?? (_constraints.RejectsNullItems(shape) ? ValueRules.NotNull : null);
        var key = shape.Type == ShapeType.Map ? Rules(shape.Id, shape.Member("key")!) : null;
        var validates = _constraints.HasValidation(shape.Id);
        var hasRules = own.Count > 0 || conditions.Count > 0 || item is not null || key is not null || validates;
        return hasRules ? new(own, conditions, item, key, shape.Type == ShapeType.Map, validates) : null;
    }
}
