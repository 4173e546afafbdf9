using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares how requests prove who sends them.</summary>
internal static class AuthDiff
{
    private static readonly string[] Ids = [TraitIds.Auth, TraitIds.OptionalAuth, TraitIds.SigV4, TraitIds.SigV4A, TraitIds.HttpBearerAuth];

    public static bool Knows(string traitId) => Array.IndexOf(Ids, traitId) >= 0;

    /// <summary>Compares a service, as it is for operations that say nothing themselves.</summary>
    public static void Compare(Shape old, Shape @new, List<Change> changes)
    {
        Compare((old, old), (@new, @new), changes);
        foreach (var id in (string[])[TraitIds.SigV4, TraitIds.SigV4A])
        {
            var (was, isNow) = (old.Traits.Find(id)?["name"]?.Text, @new.Traits.Find(id)?["name"]?.Text);
            if (was is not null && isNow is not null && was != isNow)
                changes.Add(new(@new.Id, ChangeKind.Wire, true, $"is signed for as {isNow}, which was {was}", @new.Traits.FindMember(id)!.NameSpot));
        }
    }

    /// <summary>Compares what an operation says itself.</summary>
    public static void Compare((Shape Service, Shape Operation) old, (Shape Service, Shape Operation) @new, List<Change> changes)
    {
        if (Array.Find(Ids, id => IsOther(old.Operation.Traits.Find(id), @new.Operation.Traits.Find(id))) is not { } changed)
            return;
        // What clients cannot do at all is told as such.
        if ((AuthPlanner.Reason(old.Service, old.Operation) ?? AuthPlanner.Reason(@new.Service, @new.Operation)) is not null)
            return;
        var (was, isNow) = (AuthPlanner.Kind(old.Service, old.Operation), AuthPlanner.Kind(@new.Service, @new.Operation));
        var (before, after) = (AuthPlanner.Schemes(old.Service, old.Operation), AuthPlanner.Schemes(@new.Service, @new.Operation));
        if (was == isNow && before.Equals(after))
            return;
        var refusesAnonymous = was != AuthKind.Required && isNow == AuthKind.Required;
        // Who has the credentials of one scheme need not have those of another.
        var isTighter = refusesAnonymous || (isNow == AuthKind.Required && before.Except(after).Any());
        var what = $"takes requests with {AuthText.Of(isNow, after)}, which was {AuthText.Of(was, before)}{(refusesAnonymous ? ": callers without credentials are refused" : "")}";
        var spot = (@new.Operation.Traits.FindMember(changed) ?? old.Operation.Traits.FindMember(changed))!.NameSpot;
        changes.Add(new(@new.Operation.Id, isTighter ? ChangeKind.Tightened : ChangeKind.Loosened, isTighter, what, spot));
    }

    private static bool IsOther(SpecNode? old, SpecNode? @new) =>
        old is null || @new is null ? old != @new : !NodeContent.AreEqual(old, @new);
}
