using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Knows which operations cannot be emitted yet, and why.</summary>
internal static class OperationLimits
{
    /// <summary>How deep lists and maps may nest without a structure between them. Smithy forbids them to contain themselves.</summary>
    private const int DeepestCollection = 16;

    /// <summary>Why the operation is left out; null when it can be emitted.</summary>
    public static string? Reason(Model model, Shape service, Shape operation, ProtocolKind protocol, CancellationToken cancellationToken)
    {
        if (operation.Traits.Has(TraitIds.Endpoint))
            return "its endpoint has a host prefix";
        if (operation.Traits.Has(TraitIds.HttpChecksum))
            return "it needs a checksum of the body";
        if (protocol == ProtocolKind.RestJson1)
        {
            if (operation.Traits.Find(TraitIds.Http)?["uri"]?.Text is not { } uri)
                return "it has no smithy.api#http trait";
            if (uri.IndexOf('{') >= 0)
                return "its path has labels";
        }

        return BindingOutsideBody(model, operation) ?? UnsupportedShape(model, Closure.Of(service, [operation], model.Find, cancellationToken), protocol);
    }

    private static string? BindingOutsideBody(Model model, Shape operation)
    {
        foreach (var id in new[] { operation.Input, operation.Output }.Concat(operation.Errors.Select(static error => (ShapeId?)error)))
        {
            var members = id is { } shapeId ? model.Find(shapeId)?.Members : null;
            foreach (var member in members ?? [])
            {
                if (TraitIds.HttpBindings.FirstOrDefault(member.Traits.Has) is { } binding)
                    return $"{id!.Value.Name}${member.Name} has {binding}";
            }
        }

        return null;
    }

    private static string? UnsupportedShape(Model model, Closure closure, ProtocolKind protocol)
    {
        foreach (var shape in closure.Shapes)
        {
            if (shape.Traits.Has(TraitIds.Streaming))
                return $"{shape.Id.Name} is streamed";
            if (CollectionDepth(model, shape) > DeepestCollection)
                return $"{shape.Id.Name} is a collection that contains itself, or nests deeper than {DeepestCollection}";
            foreach (var member in shape.Members)
            {
                if (model.Find(member.Target)!.Type is ShapeType.Document or ShapeType.BigDecimal or ShapeType.BigInteger)
                    return $"{shape.Id.Name}${member.Name} is a {model.Find(member.Target)!.Type.ToString().ToLowerInvariant()}";
                var isRead = (closure.Uses[shape.Id.Value] & ShapeUse.Read) != 0;
                if (protocol == ProtocolKind.AwsQuery && isRead && (member.Traits.Has(TraitIds.XmlFlattened) || member.Traits.Has(TraitIds.XmlAttribute)))
                    return $"{shape.Id.Name}${member.Name} is flattened or an attribute in XML";
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
