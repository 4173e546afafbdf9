using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how structures, unions and enums look in C#.</summary>
internal sealed class ShapePlanner(PlanContext context, RulePlanner rules)
{
    private readonly MemberPlanner _members = new(context, rules);

    public StructurePlan Data(Shape shape)
    {
        var name = context.TypeName(shape.Id);
        return Structure(shape, name, StructureRole.Data, rules.HasValidation(shape.Id), new NameScope([name, .. ReservedNames.Record]), "", "");
    }

    public StructurePlan Request(Shape? input, string name) =>
        Structure(input, name, StructureRole.Request, rules.HasValidation(input?.Members ?? []), new NameScope([name, .. ReservedNames.Record]), "", "");

    /// <summary>A response's own properties step aside for members of the same name.</summary>
    public StructurePlan Response(Shape? output, string name)
    {
        var properties = new NameScope([name, .. ReservedNames.Record]);
        var plan = Structure(output, name, StructureRole.Response, false, properties, "", "");
        return plan with { RequestIdProperty = properties.Take("RequestId", "OfResponse"), StatusCodeProperty = properties.Take("StatusCode", "OfResponse") };
    }

    public UnionPlan Union(Shape shape)
    {
        var name = context.TypeName(shape.Id);
        var properties = new NameScope([name, .. ReservedNames.Record, .. ReservedNames.Union]);
        var locals = new NameScope(ReservedNames.Local);
        var types = shape.Members.Select(member => context.TypeOf(member.Target)).ToList();
        var uses = types.GroupBy(static type => type).ToDictionary(static group => group.Key, static group => group.Count());
        var variants = shape.Members.Select((member, index) =>
        {
            var property = properties.Take(Identifier.Pascal(member.Name), "Variant");
            var isPlain = types[index].Kind is not (TypeKind.List or TypeKind.Map) && types[index].Name != name && uses[types[index]] == 1;
            var wrapper = isPlain ? "" : context.Types.Take(properties.Take(property + "Variant", "Case"), "Case");
            return new VariantPlan(
                member.Name,
                property,
                locals.Take(Identifier.Camel(member.Name), "Value"),
                types[index],
                wrapper,
                _members.IsSensitive(member),
                _members.Documented(member),
                rules.Rules(member.Target, member.Traits));
        }).ToEquatableArray();
        return new(
            shape.Id.Value, name, variants, rules.HasValidation(shape.Id), context.IsRead(shape), MemberPlanner.Deprecation(shape.Traits), MemberPlanner.Documented(shape.Traits));
    }

    public EnumPlan Enum(Shape shape)
    {
        var name = context.TypeName(shape.Id);
        var properties = new NameScope([name, .. ReservedNames.Enum]);
        var members = shape.Members.Select(member => new EnumMemberPlan(
            properties.Take(Identifier.Constant(member.Name), "Value"),
            member.Traits.Find(TraitIds.EnumValue)?.Text ?? member.Name,
            MemberPlanner.Deprecation(member.Traits),
            MemberPlanner.Documented(member.Traits)));
        return new(shape.Id.Value, name, members.ToEquatableArray(), MemberPlanner.Deprecation(shape.Traits), MemberPlanner.Documented(shape.Traits));
    }

    private StructurePlan Structure(
        Shape? shape, string name, StructureRole role, bool hasValidation, NameScope properties, string requestId, string statusCode) => new(
        shape?.Id.Value ?? "",
        name,
        role,
        _members.Plan(shape?.Members ?? [], properties),
        hasValidation,
        requestId,
        statusCode,
        shape is null ? null : MemberPlanner.Deprecation(shape.Traits),
        shape is null ? [] : MemberPlanner.Documented(shape.Traits));
}
