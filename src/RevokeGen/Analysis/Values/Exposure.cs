using System.Linq;

namespace RevokeGen.Analysis.Values;

/// <summary>What is left of a value that others can reach.</summary>
internal static class Exposure
{
    public static KnownValue? Of(KnownValue? value) => value switch
    {
        KnownCollection collection => collection.Exposed(),
        KnownAlternatives alternatives => KnownAlternatives.Of(alternatives.Values.Select(Of)),
        _ => value,
    };

    /// <summary>Whether nothing that others do can matter.</summary>
    public static bool IsImmune(KnownValue value) => KnownAlternatives.Each(value).All(one => one is not KnownCollection { Stays: not Stays.Items });
}
