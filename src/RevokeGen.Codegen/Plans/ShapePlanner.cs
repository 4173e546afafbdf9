using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how structures, unions and enums look in C#. Their rules are planned once all of them have names and types.</summary>
internal sealed class ShapePlanner(PlanContext context, ConstraintPlanner constraints)
{
    private readonly MemberPlanner _members = new(context);

    // Emitted members are named in full inside their own type, but for the class that validates them.
    private readonly string _validation = context.ServiceName + "Validation";

    public StructurePlan Data(Shape shape)
    {
        var name = context.TypeName(shape.Id);
        return Structure(shape, name, StructureRole.Data, constraints.HasValidation(shape.Id), PropertiesOf(name), "", "");
    }

    public StructurePlan Request(Shape? input, string name) =>
        Structure(input, name, StructureRole.Request, input is not null && constraints.HasValidation(input), PropertiesOf(name), "", "");

    /// <summary>A response's own properties step aside for members of the same name. One with a stream has it always, and is disposed.</summary>
    public StructurePlan Response(Shape? output, string name)
    {
        var isStreamed = output?.Members.Any(IsStream) is true;
        var properties = PropertiesOf(name, [.. isStreamed ? ReservedNames.Disposable : [], .. PartialFailurePlanner.Find(output) is not null ? ReservedNames.PartialFailures : []]);
        var plan = Structure(output, name, StructureRole.Response, false, properties, "", "");
        if (isStreamed)
            plan = plan with { Members = plan.Members.Select(static member => member with { IsRequired = member.IsRequired || member.Type.Kind == TypeKind.Stream }).ToEquatableArray() };
        return plan with { RequestIdProperty = properties.Take("RequestId", "OfResponse"), StatusCodeProperty = properties.Take("StatusCode", "OfResponse") };
    }

    public UnionPlan Union(Shape shape)
    {
        var name = context.TypeName(shape.Id);
        var properties = PropertiesOf(name, ReservedNames.Union);
        var locals = new NameScope(ReservedNames.Local);
        var names = shape.Members.Select(member => properties.Take(Identifier.Pascal(member.Name), "Variant")).ToList();
        var types = shape.Members.Select(member => context.TypeOf(member.Target)).ToList();
        var uses = types.GroupBy(static type => type).ToDictionary(static group => group.Key, static group => group.Count());
        var variants = shape.Members.Select((member, index) =>
        {
            var isPlain = types[index].Kind is not (TypeKind.List or TypeKind.Map) && types[index].Name != name && uses[types[index]] == 1;
            return new VariantPlan(
                member.Name,
                names[index],
                locals.Take(Identifier.Local(member.Name), "Value"),
                types[index],
                isPlain ? "" : properties.Take(names[index] + "Variant", "Case", context.Types),
                _members.IsSensitive(member),
                _members.Documented(member),
                [],
                null,
                []);
        }).ToEquatableArray();
        return new(
            shape.Id.Value,
            name,
            variants,
            constraints.HasValidation(shape.Id),
            context.IsRead(shape),
            context.LanguageUnions,
            MemberPlanner.Deprecation(shape.Traits),
            MemberPlanner.Documented(shape.Traits),
            [],
            ShapeRules.None);
    }

    public EnumPlan Enum(Shape shape)
    {
        var name = context.TypeName(shape.Id);
        var properties = new NameScope([name, .. ReservedNames.Enum]);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var members = new List<EnumMemberPlan>();
        foreach (var member in shape.Members)
        {
            if (Wire(shape, member) is not { } wire)
                continue;
            var property = properties.Take(Identifier.Constant(member.Name), "Value");
            if (!known.ContainsKey(wire))
                known.Add(wire, property);
            members.Add(new(property, wire, known[wire], Aliases(member), MemberPlanner.Deprecation(member.Traits), MemberPlanner.Documented(member.Traits)));
        }

        var isInteger = shape.Type == ShapeType.IntEnum;
        return new(
            shape.Id.Value, name, isInteger, members.ToEquatableArray(), MemberPlanner.Deprecation(shape.Traits), MemberPlanner.Documented(shape.Traits));
    }

    private static EquatableArray<string> Aliases(MemberShape member) =>
        (member.Traits.Find(TraitIds.Aliases) as ArrayNode)?.Items.Select(static item => item.Text).OfType<string>().ToEquatableArray() ?? [];

    /// <summary>A known value as it is on the wire; null for one that is no 32-bit integer in an intEnum, which has a finding.</summary>
    private static string? Wire(Shape shape, MemberShape member)
    {
        var value = member.Traits.Find(TraitIds.EnumValue);
        if (shape.Type == ShapeType.Enum)
            return value?.Text ?? member.Name;
        return (value as NumberNode)?.Integer is { } number and >= int.MinValue and <= int.MaxValue
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    private bool IsStream(MemberShape member) => PlanContext.IsStream(context.Model.Find(member.Target)!);

    private NameScope PropertiesOf(string name, params string[] more) => new([name, _validation, .. ReservedNames.Record, .. more]);

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
        shape is null ? [] : MemberPlanner.Documented(shape.Traits),
        [],
        ShapeRules.None);
}
