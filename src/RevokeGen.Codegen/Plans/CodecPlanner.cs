using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides wire names and formats of a service's shapes for one format.</summary>
/// <param name="context">What is planned.</param>
/// <param name="json">Whether the format is JSON in the model's own names; otherwise it is the service's protocol.</param>
internal sealed class CodecPlanner(PlanContext context, bool json)
{
    private readonly ValueCodecPlanner _values = new(context, json);
    private readonly EmptyStructures _empty = new(context);

    /// <summary>Outputs of which the root element of an answer is not the output but its only member, as in S3's GetBucketLocation.</summary>
    private readonly HashSet<string> _unwrapped = new(
        context.Operations.Where(static operation => operation.Traits.Has(TraitIds.S3UnwrappedXmlOutput)).Select(static operation => operation.Output?.Value).OfType<string>(),
        StringComparer.Ordinal);

    /// <summary>The members of a request, wherever they stand.</summary>
    public EquatableArray<MemberCodec> RequestMembers(StructurePlan plan) => Members(Shapes(plan.ShapeId), plan.Members, HttpBinding.OfRequest);

    /// <summary>What stands in a request's body.</summary>
    public ShapeCodec Request(StructurePlan plan)
    {
        var body = RequestMembers(plan).Where(static member => member.Location is MemberLocation.Body or MemberLocation.Attribute or MemberLocation.Payload).ToList();
        return new(plan.Name, CodecKind.Structure, AttributesFirst(body), json || !body.Exists(static member => member.Value.Type.Kind == TypeKind.Stream), json);
    }

    public ShapeCodec Response(StructurePlan plan) => new(
        plan.Name,
        CodecKind.Response,
        Members(Shapes(plan.ShapeId), plan.Members, _unwrapped.Contains(plan.ShapeId) ? OfRoot : HttpBinding.OfResponse),
        json,
        true,
        plan.RequestIdProperty,
        plan.StatusCodeProperty);

    public ShapeCodec Structure(StructurePlan plan, bool isWritten, bool isRead) =>
        new(plan.Name, CodecKind.Structure, AttributesFirst(Members(Shapes(plan.ShapeId), plan.Members, null)), isWritten, isRead);

    public ShapeCodec Union(UnionPlan plan, bool isWritten, bool isRead)
    {
        var members = plan.Variants.Zip(Shapes(plan.ShapeId), (variant, shape) => Member(shape, null, variant.Property, variant.Local, true, variant.Wrapper));
        return new(plan.Name, CodecKind.Union, members.ToEquatableArray(), isWritten, isRead, HasUnknown: plan.IsRead);
    }

    public ShapeCodec Error(ErrorPlan plan)
    {
        // The plan leaves out the message, and keeps the order.
        var planned = new HashSet<string>(plan.Members.Select(static member => member.Name), StringComparer.Ordinal);
        var members = Shapes(plan.ShapeId).Where(member => planned.Contains(member.Name));
        return new(plan.Name, CodecKind.Error, Members(members, plan.Members, HttpBinding.OfResponse), false, true);
    }

    /// <summary>An attribute belongs into the start tag, which is closed by what comes after it.</summary>
    private static EquatableArray<MemberCodec> AttributesFirst(IReadOnlyCollection<MemberCodec> members) =>
        members.Where(IsAttribute).Concat(members.Where(static member => !IsAttribute(member))).ToEquatableArray();

    private static bool IsAttribute(MemberCodec member) => member.Location == MemberLocation.Attribute;

    private static MemberLocation OfRoot(MemberShape member) =>
        HttpBinding.OfResponse(member) is var location and not MemberLocation.Body ? location : MemberLocation.Payload;

    private EquatableArray<MemberShape> Shapes(string id) => context.Model.Find(new(id))?.Members ?? [];

    private EquatableArray<MemberCodec> Members(IEnumerable<MemberShape> shapes, EquatableArray<MemberPlan> plans, Func<MemberShape, MemberLocation>? locate) =>
        shapes.Zip(plans, (shape, plan) => Member(shape, locate, plan.Property, plan.Local, plan.IsRequired, "")).ToEquatableArray();

    private MemberCodec Member(MemberShape shape, Func<MemberShape, MemberLocation>? locate, string property, string local, bool isRequired, string wrapper)
    {
        var location = locate is not null && !json && Protocol.IsRest(context.Protocol) ? locate(shape) : MemberLocation.Body;
        if (location == MemberLocation.Body && !json && context.Protocol == ProtocolKind.RestXml && shape.Traits.Has(TraitIds.XmlAttribute))
            location = MemberLocation.Attribute;
        var name = Name(shape, location);
        var value = _values.Plan(shape.Target, shape.Traits, location);
        var isEncoded = location == MemberLocation.Header && value.Type.Kind == TypeKind.String && context.Model.Find(shape.Target)!.Traits.Has(TraitIds.MediaType);
        return new(name.Read, property, local, isRequired, wrapper, value, name.Written, location, isEncoded, _empty.IsPossible(shape.Target));
    }

    private WireName Name(MemberShape member, MemberLocation location) => location switch
    {
        MemberLocation.Body or MemberLocation.Attribute => BodyName(member),
        MemberLocation.Payload => new("", PayloadName(member)),
        MemberLocation.Query => Same(member.Traits.Find(TraitIds.HttpQuery)?.Text ?? member.Name),
        MemberLocation.Header => Same(member.Traits.Find(TraitIds.HttpHeader)?.Text ?? member.Name),
        MemberLocation.PrefixHeaders => Same(member.Traits.Find(TraitIds.HttpPrefixHeaders)?.Text ?? ""),
        _ => Same(""),
    };

    private WireName BodyName(MemberShape member) => json ? Same(member.Name) : context.Protocol switch
    {
        ProtocolKind.RestJson1 => Same(member.Traits.Find(TraitIds.JsonName)?.Text ?? member.Name),
        ProtocolKind.RestXml => XmlNames.Of(member.Name, member.Traits),
        ProtocolKind.AwsQuery => XmlNames.OfForm(member.Name, member.Traits),
        ProtocolKind.Ec2Query => new(XmlNames.OfForm(member.Name, member.Traits).Read, Ec2QueryName.Of(member)),
        _ => Same(member.Name),
    };

    private string PayloadName(MemberShape member)
    {
        var target = context.Model.Find(member.Target)!;
        var isElement = context.Protocol == ProtocolKind.RestXml && target.Type is ShapeType.Structure or ShapeType.Union;
        return isElement ? XmlNames.Root(target, member.Traits, context.Service) : "";
    }

    private static WireName Same(string name) => new(name, name);
}
