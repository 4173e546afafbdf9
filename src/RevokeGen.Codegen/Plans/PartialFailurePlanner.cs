using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how responses say which entries of their requests failed.</summary>
internal sealed class PartialFailurePlanner(PropertyPaths paths)
{
    /// <summary>Whether an output has a list of failures.</summary>
    public static bool HasTrait(Shape? output) => output?.Members.Any(static member => member.Traits.Has(TraitIds.PartialFailures)) is true;

    /// <summary>Adds the plan to a response whose output has one; what cannot be planned has a finding.</summary>
    public StructurePlan WithFailures(Shape? output, StructurePlan response)
    {
        foreach (var (shape, member) in (output?.Members ?? []).Zip(response.Members, static (shape, member) => (shape, member)))
        {
            if (shape.Traits.Find(TraitIds.PartialFailures) is { } trait && member.Type is { Kind: TypeKind.List, IsSparse: false } list && paths.Record(list.Item) is { } failure)
                return response with { PartialFailures = new(member.Property, Access(failure, trait["id"]), Access(failure, trait["code"]), Access(failure, trait["message"])) };
        }

        return response;
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
