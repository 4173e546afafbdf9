using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs;

/// <summary>The values of constraint traits in a few words, such as <c>1..255</c>.</summary>
internal static class TraitText
{
    /// <summary>The value in words; empty for a trait that says all by its name.</summary>
    /// <param name="traitId">The trait.</param>
    /// <param name="value">Its value, or the value of one of its entries.</param>
    public static string Of(string traitId, SpecNode value) => traitId switch
    {
        TraitIds.Length or TraitIds.Range => $"{Bound(value["min"])}..{Bound(value["max"])}",
        TraitIds.AllowedValues when value is ObjectNode => $"{Texts(value["members"])} in {Texts(value["values"])} when {value["when"]?.Text}",
        TraitIds.Conditions => value["expression"]?.Text ?? "",
        TraitIds.Cautions => value["expression"]?.Text ?? value["pattern"]?.Text ?? "unique items",
        _ => value.Text ?? "",
    };

    private static string Bound(SpecNode? bound) => (bound as NumberNode)?.Raw ?? "";

    private static string Texts(SpecNode? array) => string.Join(",", ((array as ArrayNode)?.Items ?? (IEnumerable<SpecNode>)[]).Select(static item => item.Text));
}
