using System;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>Which regions belong to a partition.</summary>
/// <param name="partition">The partition.</param>
/// <param name="prefixes">What its regions begin with; behind it come a dash, a word, a dash and a number.</param>
/// <param name="regions">The regions known by name, those without a place among them.</param>
internal sealed class PartitionRegions(Partition partition, string[] prefixes, string[] regions)
{
    public Partition Partition { get; } = partition;

    /// <summary>The form of its regions' names in a table that was loaded, in place of what they begin with.</summary>
    public SmithyPattern? Form { get; init; }

    // Asked once by each client: a set would take longer to make than all that is ever looked up in it.
    public bool Lists(string region) => Array.IndexOf(regions, region) >= 0;

    public bool Resembles(string region) => Form is null ? Array.Exists(prefixes, prefix => Resembles(region, prefix)) : Form.Matches(region) is true;

    private static bool Resembles(ReadOnlySpan<char> region, ReadOnlySpan<char> prefix)
    {
        if (!region.StartsWith(prefix) || region.Length == prefix.Length || region[prefix.Length] != '-')
            return false;
        var place = region[(prefix.Length + 1)..];
        var dash = place.IndexOf('-');
        return dash > 0 && IsWord(place[..dash]) && IsNumber(place[(dash + 1)..]);
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
                return false;
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
