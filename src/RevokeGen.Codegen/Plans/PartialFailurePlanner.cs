using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how responses say which entries of their requests failed.</summary>
internal sealed class PartialFailurePlanner(PropertyPaths paths)
{
    /// <summary>The member of an output that lists failures; null where there is none.</summary>
    public static MemberShape? Find(Shape? output) => output?.Members.FirstOrDefault(static member => member.Traits.Has(TraitIds.PartialFailures));

    /// <summary>Adds the plan to a response whose output has one; what cannot be planned has a finding.</summary>
    public StructurePlan WithFailures(Shape? output, StructurePlan response)
    {
        if (Find(output) is not { } shape
            || response.Members.First(member => member.Name == shape.Name) is not { Type: { Kind: TypeKind.List, IsSparse: false } list } member
            || paths.Record(list.Item) is not { } failure)
            return response;
        var trait = shape.Traits.Find(TraitIds.PartialFailures)!;
        return response with { PartialFailures = new(member.Property, Access(failure, trait["id"]), Access(failure, trait["code"]), Access(failure, trait["message"])) };
    }

    private string Access(StructurePlan failure, SpecNode? path)
    {
        if (path?.Text is not { } text || paths.Follow(failure, text) is not { } members)
            return "";
        var end = members[members.Count - 1];
        var access = string.Concat(members.Select((member, index) => (index > 0 && !members[index - 1].IsRequired ? "?." : ".") + member.Property));
        return end.Type.Kind switch
        {
            TypeKind.String => access,
            TypeKind.Enum => access + (end.IsRequired ? ".Value" : "?.Value"),
            _ => "",
        };
    }
}
