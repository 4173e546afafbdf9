using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>Tells what is true-like and what false-like: null, <c>false</c>, and empty strings, lists, maps and structures. Null is undecided.</summary>
internal sealed class Truthiness(KnownValueReader values)
{
    public bool? Of(KnownValue? value) => value switch
    {
        null => null,
        KnownNull => false,
        KnownBoolean truth => truth.Value,
        KnownNumber => true,
        KnownText text => text.Text.Length > 0,
        KnownBlob blob => OfCount(blob.Min, blob.Max),
        KnownCollection collection => OfCount(collection.Min, collection.Max),
        EvaluatedList list => OfCount(list.Min, list.Max),
        KnownStructure structure => Of(structure),
        KnownUnion => true,
        KnownAlternatives alternatives => alternatives.Values.Select(Of).Distinct().ToList() is [var all] ? all : null,
        _ => null,
    };

    private static bool? OfCount(int min, int? max) => min > 0 ? true : max == 0 ? false : null;

    /// <summary>A structure is the object of those members that are set.</summary>
    private bool? Of(KnownStructure structure)
    {
        var isUndecided = !structure.IsComplete;
        foreach (var member in structure.Members.Values)
        {
            var known = values.Read(member);
            if (known is KnownNull)
                continue;
            if (known is null ? IsNeverNull(member.Type) : KnownAlternatives.Each(known).All(static one => one is not KnownNull))
                return true;
            isUndecided = true;
        }

        return isUndecided ? null : false;
    }

    private static bool IsNeverNull(ITypeSymbol? type) =>
        type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
}
