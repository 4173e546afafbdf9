using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides wire names and formats of a service's shapes for one format.</summary>
/// <param name="context">What is planned.</param>
/// <param name="json">Whether the format is JSON in the model's own names; otherwise it is the service's protocol.</param>
internal sealed class CodecPlanner(PlanContext context, bool json)
{
    public ShapeCodec Structure(StructurePlan plan, bool isWritten, bool isRead) => new(
        plan.Name,
        plan.Role == StructureRole.Response ? CodecKind.Response : CodecKind.Structure,
        Members(context.Model.Find(new(plan.ShapeId))?.Members ?? [], plan.Members),
        isWritten,
        isRead,
        plan.RequestIdProperty,
        plan.StatusCodeProperty);

    public ShapeCodec Union(UnionPlan plan, bool isWritten, bool isRead)
    {
        var shape = context.Model.Find(new(plan.ShapeId))!;
        var members = plan.Variants.Select((variant, index) =>
            new MemberCodec(WireName(shape.Members[index]), variant.Property, variant.Local, true, variant.Wrapper, Value(shape.Members[index].Target, shape.Members[index].Traits)));
        return new(plan.Name, CodecKind.Union, members.ToEquatableArray(), isWritten, isRead, HasUnknown: plan.IsRead);
    }

    public ShapeCodec Error(ErrorPlan plan)
    {
        var shape = context.Model.Find(new(plan.ShapeId))!;
        var members = plan.Members.Select(member => shape.Member(member.Name)!);
        return new(plan.Name, CodecKind.Error, Members(members, plan.Members), false, true);
    }

    private EquatableArray<MemberCodec> Members(IEnumerable<MemberShape> shapes, EquatableArray<MemberPlan> plans) =>
        shapes.Zip(plans, (shape, plan) =>
            new MemberCodec(WireName(shape), plan.Property, plan.Local, plan.IsRequired, "", Value(shape.Target, shape.Traits))).ToEquatableArray();

    private string WireName(MemberShape member)
    {
        if (json)
            return member.Name;
        var trait = context.Protocol == ProtocolKind.RestJson1 ? TraitIds.JsonName : TraitIds.XmlName;
        return member.Traits.Find(trait)?.Text ?? member.Name;
    }

    private ValueCodec Value(ShapeId target, Traits traits)
    {
        var shape = context.Model.Find(target)!;
        var type = context.TypeOf(target);
        return type.Kind switch
        {
            TypeKind.Timestamp => new(type, TimestampFormat: TimestampFormat(shape, traits)),
            TypeKind.List => List(shape, type, traits),
            TypeKind.Map => Map(shape, type, traits),
            _ => new(type),
        };
    }

    private ValueCodec List(Shape shape, TypePlan type, Traits traits)
    {
        var item = shape.Members[0];
        var isFlattened = traits.Has(TraitIds.XmlFlattened);
        var name = json || context.Protocol == ProtocolKind.RestJson1 || isFlattened ? "" : item.Traits.Find(TraitIds.XmlName)?.Text ?? "member";
        return new(type, ItemName: name, Item: Value(item.Target, item.Traits));
    }

    private ValueCodec Map(Shape shape, TypePlan type, Traits traits)
    {
        var (key, value) = (shape.Member("key")!, shape.Member("value")!);
        if (json || context.Protocol == ProtocolKind.RestJson1)
            return new(type, Item: Value(value.Target, value.Traits));
        return new(
            type,
            EntryName: traits.Has(TraitIds.XmlFlattened) ? "" : "entry",
            KeyName: key.Traits.Find(TraitIds.XmlName)?.Text ?? "key",
            ValueName: value.Traits.Find(TraitIds.XmlName)?.Text ?? "value",
            Item: Value(value.Target, value.Traits));
    }

    private string TimestampFormat(Shape shape, Traits traits) => (json ? null : (traits.Find(TraitIds.TimestampFormat) ?? shape.Traits.Find(TraitIds.TimestampFormat))?.Text) switch
    {
        "epoch-seconds" => "EpochSeconds",
        "http-date" => "HttpDate",
        "date-time" => "DateTime",
        _ => context.Protocol == ProtocolKind.RestJson1 && !json ? "EpochSeconds" : "DateTime",
    };
}
