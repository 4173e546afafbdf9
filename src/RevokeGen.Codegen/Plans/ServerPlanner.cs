using System.Globalization;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Plans the service's half.</summary>
/// <param name="context">What is planned.</param>
/// <param name="bindings">Knows content types.</param>
/// <param name="codecs">The codecs of all types.</param>
/// <param name="errors">The exceptions.</param>
internal sealed class ServerPlanner(PlanContext context, BindingPlanner bindings, CodecSet codecs, EquatableArray<ErrorPlan> errors)
{
    private readonly CodecPlanner _codecs = new(context, json: false, server: true);

    private string DefaultMessage => Protocol.IsXml(context.Protocol) ? "Message" : "message";

    /// <summary>Plans what can be done of the operations, and says what cannot.</summary>
    public ServerPlan Plan(List<OperationPlan> operations, List<StructurePlan> responses, List<Finding> findings)
    {
        var planned = new List<ServerOperationPlan>();
        for (var index = 0; index < operations.Count; index++)
        {
            var shape = context.Operations[index];
            if (ServerLimits.Reason(context, shape, operations[index].Binding) is { } reason)
                findings.Add(new(SpecRules.ServerOperationLeftOut, [shape.Id.Name, reason], shape.Spot));
            else
                planned.Add(Operation(shape, operations[index], responses[index]));
        }

        var errorPlans = errors.Select(Error).ToEquatableArray();
        return new(
            XmlNames.Declaration(context.Service.Traits),
            context.Service.Traits.Find(TraitIds.RestXml)?["noErrorWrapping"] is BooleanNode { Value: true },
            DefaultMessage,
            planned.ToEquatableArray(),
            errorPlans,
            codecs.Server(_codecs, errorPlans.Select(static error => error.Codec).OfType<ShapeCodec>()));
    }

    private ServerOperationPlan Operation(Shape shape, OperationPlan plan, StructurePlan response)
    {
        var output = shape.Output is { } id ? context.Model.Find(id) : null;
        var members = _codecs.ResponseMembers(response);
        var payload = members.FirstOrDefault(static member => member.Location == MemberLocation.Payload);
        var stream = payload?.Value.Type.Kind == TypeKind.Stream ? payload.Property : "";
        var type = payload is null ? "" : bindings.ContentType(output!.Members.First(static member => HttpBinding.OfResponse(member) == MemberLocation.Payload));
        return new(
            plan.Operation,
            plan.Method,
            plan.Request,
            plan.Response,
            response.RequestIdProperty,
            stream.Length == 0 && (payload is not null || HasDocument(output, members)),
            payload is not null || context.Protocol == ProtocolKind.Ec2Query ? null : Root(shape, output),
            InHeaders(members),
            Protocol.IsRest(context.Protocol) ? Number(shape.Traits.Find(TraitIds.Http)?["code"], 200) : 200,
            members.FirstOrDefault(static member => member.Location == MemberLocation.StatusCode),
            stream,
            type == BindingPlanner.AnyBytes ? "" : type);
    }

    private bool HasDocument(Shape? output, EquatableArray<MemberCodec> members) => context.Protocol switch
    {
        ProtocolKind.RestXml => CodecPlanner.InBody(members).Count > 0,
        ProtocolKind.AwsJson10 or ProtocolKind.AwsJson11 => true,
        _ => output is not null,
    };

    private string Root(Shape operation, Shape? output) => context.Protocol switch
    {
        ProtocolKind.AwsQuery => operation.Id.Name + "Result",
        ProtocolKind.RestXml when output is not null => XmlNames.Root(output, Traits.None, context.Service),
        _ => "",
    };

    private ServerErrorPlan Error(ErrorPlan plan)
    {
        var shape = context.Model.Find(new(plan.ShapeId))!;
        var members = _codecs.ErrorMembers(plan).Select(static member => member with { IsRequired = false }).ToEquatableArray();
        var message = _codecs.ErrorMessage(plan, DefaultMessage);
        var query = shape.Traits.Find(TraitIds.AwsQueryError);
        var code = query?["code"]?.Text ?? plan.Code;
        var status = (context.Protocol == ProtocolKind.AwsQuery ? query?["httpResponseCode"] : null) ?? shape.Traits.Find(TraitIds.HttpError);
        var body = CodecPlanner.InBody(members);
        var isPlain = body.Count == 0 && message.WriteName == DefaultMessage;
        return new(
            plan.Name,
            context.Service.Traits.Has(TraitIds.AwsQueryCompatible) ? code : plan.Code,
            context.Service.Traits.Has(TraitIds.AwsQueryCompatible) && code != plan.Code ? plan.Code : "",
            Number(status, shape.Traits.Find(TraitIds.Error)?.Text == "server" ? 500 : 400),
            InHeaders(members),
            isPlain ? null : new(plan.Name, CodecKind.Error, body.Concat([message]).ToEquatableArray(), true, false));
    }

    private static EquatableArray<MemberCodec> InHeaders(EquatableArray<MemberCodec> members) =>
        members.Where(static member => member.Location == MemberLocation.Header).Concat(members.Where(static member => member.Location == MemberLocation.PrefixHeaders)).ToEquatableArray();

    private static int Number(SpecNode? node, int otherwise) =>
        node is NumberNode number && int.TryParse(number.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
