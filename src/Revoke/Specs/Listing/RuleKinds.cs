using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Listing;

/// <summary>The kinds of rules, as columns of the list.</summary>
internal static class RuleKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            TraitIds.Required, TraitIds.Length, TraitIds.Pattern, TraitIds.Range, TraitIds.UniqueItems, TraitIds.ExactlyOneOf, TraitIds.Conditions,
            TraitIds.AllowedValues, TraitIds.Cautions,
        }.Select(Of),
    ];

    /// <summary>A trait's name without its namespace.</summary>
    public static string Of(string traitId) => new ShapeId(traitId).Name;
}
