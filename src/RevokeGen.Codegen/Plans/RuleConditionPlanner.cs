using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides the conditions of values (<c>smithy.contracts#conditions</c>), each trait once, however many members lead to it.</summary>
internal sealed class RuleConditionPlanner(PlanContext context, RuleExpressionPlanner expressions)
{
    private readonly Dictionary<SpecNode, EquatableArray<RuleConditionPlan>> _planned = [];

    /// <summary>Whether a member's value has conditions, apart from those that a structure or union has with itself.</summary>
    public static bool HasConditions(MemberShape member, Shape target) =>
        HasConditions(member.Traits) || (!HasItsOwn(target) && HasConditions(target.Traits));

    public static bool HasConditions(Traits traits) => traits.Find(TraitIds.Conditions) is ObjectNode { Members.Count: > 0 };

    /// <summary>The conditions of a structure or union, about its members.</summary>
    public EquatableArray<RuleConditionPlan> Of(Shape shape, TypePlan type) => Plan(shape.Traits, type, shape.Id.Name);

    /// <summary>The conditions of a member's value: those on the member, then those on its target.</summary>
    public EquatableArray<RuleConditionPlan> OfValue(ShapeId owner, MemberShape member, Shape target)
    {
        var type = context.TypeOf(target.Id);
        var own = Plan(member.Traits, type, $"{owner.Name}${member.Name}");
        return HasItsOwn(target) ? own : own.Concat(Of(target, type)).ToEquatableArray();
    }

    private static bool HasItsOwn(Shape shape) => shape.Type is ShapeType.Structure or ShapeType.Union;

    private EquatableArray<RuleConditionPlan> Plan(Traits traits, TypePlan type, string place)
    {
        if (traits.Find(TraitIds.Conditions) is not ObjectNode trait)
            return [];
        if (!_planned.TryGetValue(trait, out var plans))
            _planned.Add(trait, plans = trait.Members.Select(entry => Plan(entry, type, place)).OfType<RuleConditionPlan>().ToEquatableArray());
        return plans;
    }

    private RuleConditionPlan? Plan(ObjectMember entry, TypePlan type, string place) =>
        expressions.Plan(entry.Value["expression"], type, $"{place}/{entry.Name}") is { } expression
            ? new(entry.Name, expression, entry.Value["documentation"]?.Text ?? "")
            : null;
}
