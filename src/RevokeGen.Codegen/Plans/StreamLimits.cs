using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Knows which streamed blobs cannot be emitted: all that are not the whole body of a request or answer, where Smithy wants them.</summary>
internal static class StreamLimits
{
    /// <summary>Why the operation is left out; null when it can be emitted.</summary>
    public static string? Reason(Model model, Shape service, Shape operation, ProtocolKind protocol, CancellationToken cancellationToken)
    {
        var shapes = Closure.Of(service, [operation], model.Find, cancellationToken).Shapes.ToList();
        var held = new HashSet<string>(shapes.SelectMany(static shape => shape.Members).Select(static member => member.Target.Value), StringComparer.Ordinal);
        held.UnionWith(operation.Errors.Concat(service.Errors).Select(static error => error.Value));
        foreach (var shape in shapes)
        {
            foreach (var member in shape.Members.Where(member => PlanContext.IsStream(model.Find(member.Target)!)))
            {
                var isBody = Protocol.IsRest(protocol) && HttpBinding.OfRequest(member) == MemberLocation.Payload
                    && (shape.Id == operation.Input || shape.Id == operation.Output) && !held.Contains(shape.Id.Value);
                if (!isBody)
                    return $"{shape.Id.Name}${member.Name} is a stream, which only the whole body of a request or answer can be";
            }
        }

        return null;
    }
}
