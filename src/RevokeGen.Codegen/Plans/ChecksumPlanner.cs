using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides which checksum goes with a request's body.</summary>
internal static class ChecksumPlanner
{
    // What AWS's own clients choose where they must.
    private const string Default = "CRC32";

    /// <summary>The algorithms of checksums that an answer may bring along, in the model's order.</summary>
    public static EquatableArray<string> OfResponse(Shape operation) =>
        (operation.Traits.Find(TraitIds.HttpChecksum)?["responseAlgorithms"] as ArrayNode)?.Items.Select(static item => item.Text).OfType<string>().ToEquatableArray() ?? [];

    /// <summary>Plans the checksum; null for none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">Its request.</param>
    /// <param name="ofStreams">What the service itself asks for with streams; empty for nothing.</param>
    public static ChecksumPlan? Plan(Shape operation, StructurePlan request, string ofStreams)
    {
        if (ofStreams.Length > 0 && request.Members.Any(static member => member.Type.Kind == TypeKind.Stream))
            return new("", false, false, ofStreams);
        var trait = operation.Traits.Find(TraitIds.HttpChecksum);
        var isRequired = trait?["requestChecksumRequired"] is BooleanNode { Value: true };
        var chosen = request.Members.FirstOrDefault(member => member.Name == trait?["requestAlgorithmMember"]?.Text && member.Type.Kind is TypeKind.String or TypeKind.Enum);
        if (chosen is not null)
            return new(chosen.Property, chosen.IsRequired, chosen.Type.Kind == TypeKind.Enum, isRequired ? Default : "");
        return isRequired || operation.Traits.Has(TraitIds.HttpChecksumRequired) ? new("", false, false, isRequired ? Default : "MD5") : null;
    }
}
