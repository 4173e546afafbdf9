using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs;

/// <summary>How an operation's answers come in pages.</summary>
internal static class Paging
{
    /// <summary>Whether they do: the operation says so, and both tokens are known.</summary>
    public static bool Has(Shape service, Shape operation) =>
        operation.Traits.Has(TraitIds.Paginated) && Value(service, operation, "inputToken") is not null && Value(service, operation, "outputToken") is not null;

    /// <summary>A value of the trait; a service's stands for what an operation leaves out.</summary>
    public static string? Value(Shape service, Shape operation, string key) =>
        operation.Traits.Find(TraitIds.Paginated)?[key]?.Text ?? service.Traits.Find(TraitIds.Paginated)?[key]?.Text;
}
