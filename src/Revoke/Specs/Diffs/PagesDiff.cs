using System.Collections.Generic;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares how an operation's answers come in pages: the methods for them are there with the tokens; what they give depends on where the items are.</summary>
internal static class PagesDiff
{
    public static void Compare((Shape Service, Shape Operation) old, (Shape Service, Shape Operation) @new, List<Change> changes)
    {
        var subject = @new.Operation.Id;
        var (was, isNow) = (old.Operation.Traits.FindMember(TraitIds.Paginated), @new.Operation.Traits.FindMember(TraitIds.Paginated));
        var (oldItems, newItems) = (Value(old, "items"), Value(@new, "items"));
        switch (Has(old), Has(@new))
        {
            case (true, false):
                changes.Add(new(subject, ChangeKind.Removed, true, "has pages no longer", was!.NameSpot));
                break;
            case (false, true):
                changes.Add(new(subject, ChangeKind.Added, false, "has pages now", isNow!.NameSpot));
                break;
            case (true, true) when oldItems is null && newItems is not null:
                changes.Add(new(subject, ChangeKind.Added, false, $"has the items of its pages in {newItems} now", isNow!.NameSpot));
                break;
            case (true, true) when oldItems is not null && newItems is null:
                changes.Add(new(subject, ChangeKind.Removed, true, $"has the items of its pages in {oldItems} no longer", was!.NameSpot));
                break;
            case (true, true) when oldItems != newItems:
                changes.Add(new(subject, ChangeKind.Type, true, $"has the items of its pages in {newItems}, which was {oldItems}", isNow!.NameSpot));
                break;
            case (true, true) when !NodeContent.AreEqual(was!.Value, isNow!.Value):
                changes.Add(new(subject, ChangeKind.Trait, false, "has other pages", isNow.NameSpot));
                break;
        }
    }

    private static bool Has((Shape Service, Shape Operation) version) =>
        version.Operation.Traits.Has(TraitIds.Paginated) && Value(version, "inputToken") is not null && Value(version, "outputToken") is not null;

    // A service's values stand for what an operation leaves out.
    private static string? Value((Shape Service, Shape Operation) version, string key) =>
        version.Operation.Traits.Find(TraitIds.Paginated)?[key]?.Text ?? version.Service.Traits.Find(TraitIds.Paginated)?[key]?.Text;
}
