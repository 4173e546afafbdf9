using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Knows which operations cannot be emitted yet, and why.</summary>
internal static class OperationLimits
{
    /// <summary>Why the operation is left out; null when it can be emitted.</summary>
    public static string? Reason(Model model, Shape operation, ProtocolKind protocol)
    {
        if (operation.Traits.Has(TraitIds.Endpoint))
            return "its endpoint has a host prefix";
        if (operation.Traits.Has(TraitIds.HttpChecksum))
            return "it needs a checksum of the body";
        if (protocol == ProtocolKind.RestJson1 && operation.Traits.Find(TraitIds.Http)?["uri"]?.Text is not { } uri)
            return "it has no smithy.api#http trait";
        else if (protocol == ProtocolKind.RestJson1 && operation.Traits.Find(TraitIds.Http)!["uri"]!.Text!.IndexOf('{') >= 0)
            return "its path has labels";
        return BindingOutsideBody(model, operation) ?? UnsupportedShape(model, operation, protocol);
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

    private static string? UnsupportedShape(Model model, Shape operation, ProtocolKind protocol)
    {
        foreach (var (shape, isRead) in ShapeWalker.Walk(model, operation))
        {
            if (shape.Type is ShapeType.Document or ShapeType.BigDecimal or ShapeType.BigInteger)
                return $"{shape.Id.Name} is a {shape.Type.ToString().ToLowerInvariant()}";
            if (shape.Traits.Has(TraitIds.Streaming))
                return $"{shape.Id.Name} is streamed";
            if (protocol == ProtocolKind.AwsQuery && isRead && shape.Members.FirstOrDefault(IsFlattenedOrAttribute) is { } member)
                return $"{shape.Id.Name}${member.Name} is flattened or an attribute in XML";
        }

        return null;
    }

    private static bool IsFlattenedOrAttribute(MemberShape member) =>
        member.Traits.Has(TraitIds.XmlFlattened) || member.Traits.Has(TraitIds.XmlAttribute);
}
