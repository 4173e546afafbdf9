using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides wire names and formats of a service's shapes for one format.</summary>
/// <param name="context">What is planned.</param>
/// <param name="json">Whether the format is JSON in the model's own names; otherwise it is the service's protocol.</param>
/// <param name="server">Whether requests are read and answers written, as the service does.</param>
internal sealed class CodecPlanner(PlanContext context, bool json, bool server = false)
{
    private readonly ValueCodecPlanner _values = new(context, json, server);
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
        var body = InBody(RequestMembers(plan));
        return new(plan.Name, CodecKind.Structure, body, json || !body.Any(static member => member.Value.Type.Kind == TypeKind.Stream), json);
    }

    public ShapeCodec Response(StructurePlan plan) => new(
        plan.Name,
        CodecKind.Response,
        Members(Shapes(plan.ShapeId), plan.Members, _unwrapped.Contains(plan.ShapeId) ? OfRoot : HttpBinding.OfResponse),
        json,
        true,
        plan.RequestIdProperty,
        plan.StatusCodeProperty);

    /// <summary>A request as its service reads it, wherever its members stand.</summary>
    public ShapeCodec ReadRequest(StructurePlan plan) => new(plan.Name, CodecKind.Request, RequestMembers(plan), false, true);

    /// <summary>The members of a response, wherever they stand.</summary>
    public EquatableArray<MemberCodec> ResponseMembers(StructurePlan plan) => Members(Shapes(plan.ShapeId), plan.Members, HttpBinding.OfResponse);

    /// <summary>What stands in the body of an answer that its service writes.</summary>
    public ShapeCodec WrittenResponse(StructurePlan plan) => new(plan.Name, CodecKind.Response, InBody(ResponseMembers(plan)), true, false);

    /// <summary>The members of an error beside its message, wherever they stand. Exceptions have none that must be there.</summary>
    public EquatableArray<MemberCodec> ErrorMembers(ErrorPlan plan)
    {
        // The plan leaves out the message, and keeps the order.
        var planned = new HashSet<string>(plan.Members.Select(static member => member.Name), StringComparer.Ordinal);
        return Members(Shapes(plan.ShapeId).Where(member => planned.Contains(member.Name)), plan.Members, HttpBinding.OfResponse);
    }

    /// <summary>An error's message, as its exception has it.</summary>
    /// <param name="plan">The error.</param>
    /// <param name="otherwise">Its name on the wire where the model has none for it.</param>
    public MemberCodec ErrorMessage(ErrorPlan plan, string otherwise) =>
        Shapes(plan.ShapeId).FirstOrDefault(member => ErrorPlanner.IsMessage(member.Name) && context.TypeOf(member.Target).Kind == TypeKind.String) is { } message
            ? Member(message, null, "ServiceMessage", "message", false, "")
            : new(otherwise, "ServiceMessage", "message", false, "", new(new(TypeKind.String)), otherwise);

    /// <summary>The members that stand in the body, as they are written.</summary>
    public static EquatableArray<MemberCodec> InBody(EquatableArray<MemberCodec> members) =>
        AttributesFirst([.. members.Where(static member => member.Location is MemberLocation.Body or MemberLocation.Attribute or MemberLocation.Payload)]);

    public ShapeCodec Structure(StructurePlan plan, bool isWritten, bool isRead) =>
        new(plan.Name, CodecKind.Structure, AttributesFirst(Members(Shapes(plan.ShapeId), plan.Members, null)), isWritten, isRead);

    public ShapeCodec Union(UnionPlan plan, bool isWritten, bool isRead)
    {
        var members = plan.Variants.Zip(Shapes(plan.ShapeId), (variant, shape) => Member(shape, null, variant.Property, variant.Local, true, variant.Wrapper));
        return new(plan.Name, CodecKind.Union, members.ToEquatableArray(), isWritten, isRead, HasUnknown: plan.IsRead);
    }

    public ShapeCodec Error(ErrorPlan plan) => new(plan.Name, CodecKind.Error, ErrorMembers(plan), false, true);

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
        MemberLocation.Label when server => Same(member.Name),
        _ => Same(""),
    };

    private WireName BodyName(MemberShape member) => json ? Same(member.Name) : context.Protocol switch
    {
        ProtocolKind.RestJson1 => Same(member.Traits.Find(TraitIds.JsonName)?.Text ?? member.Name),
        ProtocolKind.RestXml => XmlNames.Of(member.Name, member.Traits),
        ProtocolKind.AwsQuery => Of(XmlNames.OfForm(member.Name, member.Traits)),
        ProtocolKind.Ec2Query => Of(new(XmlNames.OfForm(member.Name, member.Traits).Read, Ec2QueryName.Of(member))),
        _ => Same(member.Name),
    };

    private WireName Of(WireName name) => server ? name.Reversed : name;

    private string PayloadName(MemberShape member)
    {
        var target = context.Model.Find(member.Target)!;
        var isElement = context.Protocol == ProtocolKind.RestXml && target.Type is ShapeType.Structure or ShapeType.Union;
        return isElement ? XmlNames.Root(target, member.Traits, context.Service) : "";
    }

    private static WireName Same(string name) => new(name, name);
}
