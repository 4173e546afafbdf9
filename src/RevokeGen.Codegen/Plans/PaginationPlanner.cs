using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how the pages of an operation's answers are followed (<c>smithy.api#paginated</c>).</summary>
/// <param name="service">The service, whose own values of the trait stand for what an operation leaves out.</param>
/// <param name="paths">Follows paths through the structures of data.</param>
/// <param name="methods">The names of the client's methods.</param>
internal sealed class PaginationPlanner(Shape service, PropertyPaths paths, NameScope methods)
{
    /// <summary>The plan; null where answers do not come in pages, or the trait's members are not there or of types that no token has.</summary>
    public PaginationPlan? Plan(Shape operation, StructurePlan request, StructurePlan response)
    {
        if (operation.Traits.Find(TraitIds.Paginated) is not { } own)
            return null;
        string? Value(string key) => own[key]?.Text ?? service.Traits.Find(TraitIds.Paginated)?[key]?.Text;
        if (Value("inputToken") is not { } input
            || request.Members.FirstOrDefault(member => member.Name == input) is not { Type: { Kind: TypeKind.String or TypeKind.Map } token } inputToken
            || Follow(response, Value("outputToken")) is not (var output, var outputToken)
            || outputToken != token)
            return null;
        var name = Identifier.Pascal(operation.Id.Name);
        var items = Follow(response, Value("items"));
        if (items?.Type.Kind is not (TypeKind.List or TypeKind.Map))
            items = null;
        return new(
            methods.Take(name + "PagesAsync", "Operation"),
            inputToken.Property,
            output,
            token,
            items is null ? "" : methods.Take(name + "ItemsAsync", "Operation"),
            items?.Path ?? [],
            items?.Type);
    }

    /// <summary>The properties on a path of member names, and the type at its end; null where it leads nowhere.</summary>
    private (EquatableArray<string> Path, TypePlan Type)? Follow(StructurePlan response, string? path) =>
        path is not null && paths.Follow(response, path) is { } members
            ? (members.Select(static member => member.Property).ToEquatableArray(), members[members.Count - 1].Type)
            : null;
}
