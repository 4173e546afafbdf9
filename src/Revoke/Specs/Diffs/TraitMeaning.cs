using System;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>What a change of a trait means for callers.</summary>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="Breaks">Whether it breaks callers, by the trait's old and new value; null where the trait is not there.</param>
/// <param name="IfAdded">What comes of the trait where there was none, as the end of a sentence; empty for nothing to add.</param>
/// <param name="IfRemoved">Likewise, of a trait that is gone.</param>
/// <param name="IfChanged">Likewise, of another value.</param>
internal sealed record TraitMeaning(
    ChangeKind Kind, Func<SpecNode?, SpecNode?, bool> Breaks, string IfAdded = "", string IfRemoved = "", string IfChanged = "")
{
    /// <summary>What comes of the change, as the end of a sentence.</summary>
    public string Consequence(SpecNode? old, SpecNode? @new)
    {
        var what = old is null ? IfAdded : @new is null ? IfRemoved : IfChanged;
        return what.Length == 0 ? "" : ": " + what;
    }
}
