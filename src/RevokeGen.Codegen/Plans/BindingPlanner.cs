using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how operations are bound to HTTP messages.</summary>
/// <param name="context">What is planned.</param>
/// <param name="codecs">Decides names and formats of members in the service's protocol.</param>
/// <param name="bucketIsInEndpoint">Whether the endpoint has the bucket of a request in it, as S3's rules make it, so that its path has not.</param>
internal sealed class BindingPlanner(PlanContext context, CodecPlanner codecs, bool bucketIsInEndpoint)
{
    /// <summary>The content type of bytes that the model says nothing of.</summary>
    public const string AnyBytes = "application/octet-stream";

    private readonly ServiceCustomization _customization = ServiceCustomization.Of(context.Service);

    public BindingPlan Plan(Shape operation, StructurePlan request)
    {
        var input = operation.Input is { } inputId ? context.Model.Find(inputId) : null;
        var host = HostPrefix(operation, request);
        var checksum = ChecksumPlanner.Plan(operation, request, _customization.StreamChecksum);
        var endpoint = PropertyOf(request, _customization.EndpointMember);
        if (!Protocol.IsRest(context.Protocol))
        {
            var isRpcV2 = Protocol.IsRpcV2(context.Protocol);
            var only = isRpcV2 ? $"/service/{context.Service.Id.Name}/operation/{operation.Id.Name}" : "/";
            var kind = isRpcV2 && input is null ? BodyKind.None : BodyKind.Document;
            EquatableArray<UriPart> parts = host.Count > 0 || checksum is not null || endpoint.Length > 0 ? [new UriPart(only)] : [];
            return new("POST", only, parts, [], [], host, kind, BodyKind.Document, false, "", "", checksum, CompressionPlanner.Plan(operation, kind))
            {
                EndpointProperty = endpoint,
                ResponseChecksums = ChecksumPlanner.OfResponse(operation),
                IsPayloadUnsigned = operation.Traits.Has(TraitIds.UnsignedPayload),
            };
        }

        var http = operation.Traits.Find(TraitIds.Http)!;
        var path = http["uri"]?.Text ?? "/";
        var members = codecs.RequestMembers(request);
        var query = In(members, MemberLocation.Query).Concat(In(members, MemberLocation.QueryParams)).ToEquatableArray();
        var headers = In(members, MemberLocation.Header).Concat(In(members, MemberLocation.PrefixHeaders)).ToEquatableArray();
        var payload = input?.Members.FirstOrDefault(static member => HttpBinding.OfRequest(member) == MemberLocation.Payload);
        var hasBody = payload is not null || In(members, MemberLocation.Body).Concat(In(members, MemberLocation.Attribute)).Any();
        var body = hasBody ? Body(payload) : BodyKind.None;
        var uri = Uri(path, request, members);
        if (bucketIsInEndpoint && input?.Member("Bucket")?.Traits.Has(TraitIds.ContextParam) == true)
            uri = WithoutBucket(uri);
        var isBound = uri.Count > 1 || uri[0].IsElsewhere || query.Count + headers.Count + host.Count > 0 || checksum is not null || body == BodyKind.Stream || endpoint.Length > 0;
        return new(
            http["method"]?.Text ?? "POST",
            path,
            isBound ? uri : [],
            query,
            headers,
            host,
            body,
            ResponseBody(operation),
            payload is not null,
            payload is null && input is not null && context.Protocol == ProtocolKind.RestXml ? XmlNames.Root(input, Traits.None, context.Service) : "",
            payload is null ? "" : ContentType(payload),
            checksum,
            CompressionPlanner.Plan(operation, body))
        {
            Stream = body == BodyKind.Stream ? In(members, MemberLocation.Payload).First().Property : "",
            AccountProperty = PropertyOf(request, _customization.AccountMember),
            EndpointProperty = endpoint,
            ResponseChecksums = ChecksumPlanner.OfResponse(operation),
            RequiresLength = body == BodyKind.Stream && context.Model.Find(payload!.Target)!.Traits.Has(TraitIds.RequiresLength),
            IsPayloadUnsigned = operation.Traits.Has(TraitIds.UnsignedPayload),
        };
    }

    private static string PropertyOf(StructurePlan request, string member) =>
        request.Members.FirstOrDefault(planned => planned.Name == member && planned.Type.Kind == TypeKind.String)?.Property ?? "";

    private static IEnumerable<MemberCodec> In(EquatableArray<MemberCodec> members, MemberLocation location) =>
        members.Where(member => member.Location == location);

    private static EquatableArray<HostPart> HostPrefix(Shape operation, StructurePlan request) =>
        UriPattern.Pieces(operation.Traits.Find(TraitIds.Endpoint)?["hostPrefix"]?.Text ?? "")
            .Select(piece => piece.IsLabel ? new HostPart(piece.Text, request.Members.First(member => member.Name == piece.Text).Property) : new(piece.Text))
            .ToEquatableArray();

    private static EquatableArray<UriPart> Uri(string path, StructurePlan request, EquatableArray<MemberCodec> members) =>
        UriPattern.Pieces(path).Select(piece => piece.IsLabel ? Label(piece.Text, request, members) : new UriPart(piece.Text)).ToEquatableArray();

    private static EquatableArray<UriPart> WithoutBucket(EquatableArray<UriPart> uri) => uri is { Count: > 1 } && uri[0].Text == "/" && uri[1] is { Text: "Bucket", Label: not null } bucket
        ? uri.Skip(2).Prepend(bucket with { IsElsewhere = true }).ToEquatableArray()
        : uri;

    private static UriPart Label(string label, StructurePlan request, EquatableArray<MemberCodec> members)
    {
        var name = label.TrimEnd('+');
        var property = request.Members.First(member => member.Name == name).Property;
        return new(name, members.First(member => member.Property == property), label.Length > name.Length);
    }

    private BodyKind ResponseBody(Shape operation)
    {
        var output = operation.Output is { } id ? context.Model.Find(id) : null;
        return Body(output?.Members.FirstOrDefault(static member => HttpBinding.OfResponse(member) == MemberLocation.Payload));
    }

    private BodyKind Body(MemberShape? payload) => payload is null ? BodyKind.Document : context.TypeOf(payload.Target).Kind switch
    {
        TypeKind.Stream => BodyKind.Stream,
        TypeKind.Blob or TypeKind.String or TypeKind.Enum => BodyKind.Raw,
        _ => BodyKind.Document,
    };

    /// <summary>The content type of a body that is one member; empty where it is a document.</summary>
    public string ContentType(MemberShape payload)
    {
        var target = context.Model.Find(payload.Target)!;
        return context.TypeOf(payload.Target).Kind switch
        {
            TypeKind.Blob or TypeKind.Stream => target.Traits.Find(TraitIds.MediaType)?.Text ?? AnyBytes,
            TypeKind.String or TypeKind.Enum => target.Traits.Find(TraitIds.MediaType)?.Text ?? "text/plain",
            _ => "",
        };
    }
}
