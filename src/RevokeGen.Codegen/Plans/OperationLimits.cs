using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Knows which operations cannot be emitted yet, and why.</summary>
internal static class OperationLimits
{
    /// <summary>How deep lists and maps may nest without a structure between them. Smithy forbids them to contain themselves.</summary>
    private const int DeepestCollection = 16;

    /// <summary>Why the operation is left out; null when it can be emitted.</summary>
    public static string? Reason(Model model, Shape service, Shape operation, ProtocolKind protocol, CancellationToken cancellationToken) =>
        AuthPlanner.Reason(service, operation)
        ?? BindingLimits.Reason(model, operation, protocol)
        ?? UnsupportedShape(model, Closure.Of(service, [operation], model.Find, cancellationToken), protocol)
        ?? StreamLimits.Reason(model, service, operation, protocol, cancellationToken);

    private static string? UnsupportedShape(Model model, Closure closure, ProtocolKind protocol)
    {
        foreach (var shape in closure.Shapes)
        {
            if (shape.Type == ShapeType.Union && shape.Traits.Has(TraitIds.Streaming))
                return $"{shape.Id.Name} is an event stream";
            if (CollectionDepth(model, shape) > DeepestCollection)
                return $"{shape.Id.Name} is a collection that contains itself, or nests deeper than {DeepestCollection}";
            if (protocol == ProtocolKind.Ec2Query && shape.Type == ShapeType.Map && closure.IsWritten(shape.Id))
                return $"{shape.Id.Name} is a map, which ec2Query does not have in requests";
            foreach (var member in shape.Members)
            {
                if ((Protocol.IsXml(protocol) || protocol == ProtocolKind.RpcV2Cbor) && model.Find(member.Target)!.Type == ShapeType.Document)
                    return $"{shape.Id.Name}${member.Name} is a document, which {Protocol.NameOf(protocol)} does not have";
                if (Protocol.IsXml(protocol) && closure.IsRead(shape.Id) && PlanContext.IsUnion(shape) && member.Traits.Has(TraitIds.XmlFlattened))
                    return $"{shape.Id.Name}${member.Name} is flattened in a union";
            }
        }

        return null;
    }

    private static int CollectionDepth(Model model, Shape shape)
    {
        var depth = 0;
        for (var at = shape; at.Type is ShapeType.List or ShapeType.Set or ShapeType.Map && depth <= DeepestCollection; depth++)
            at = model.Find((at.Member("value") ?? at.Members[0]).Target)!;
        return depth;
    }
}
