using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Knows which operations the service's half cannot do, and why.</summary>
internal static class ServerLimits
{
    /// <summary>Why the operation is left out of the server; null when it can be done.</summary>
    public static string? Reason(PlanContext context, Shape operation, BindingPlan binding)
    {
        if (binding.Uri.FirstOrDefault(static part => part.IsElsewhere) is { } label)
            return $"{label.Text} stands in the host name of its requests";
        if (operation.Traits.Has(TraitIds.S3UnwrappedXmlOutput))
            return "its answers have no element around them";
        return context.Protocol == ProtocolKind.RestXml ? FlattenedVariant(context, operation) : null;
    }

    private static string? FlattenedVariant(PlanContext context, Shape operation)
    {
        foreach (var shape in Closure.Of(context.Service, [operation], context.Model.Find, CancellationToken.None).Shapes.Where(PlanContext.IsUnion).Where(context.IsWritten))
        {
            if (shape.Members.FirstOrDefault(static member => member.Traits.Has(TraitIds.XmlFlattened)) is { } member)
                return $"{shape.Id.Name}${member.Name} is flattened in a union";
        }

        return null;
    }
}
