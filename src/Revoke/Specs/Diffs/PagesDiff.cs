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
        var (oldItems, newItems) = (Paging.Value(old.Service, old.Operation, "items"), Paging.Value(@new.Service, @new.Operation, "items"));
        switch (Paging.Has(old.Service, old.Operation), Paging.Has(@new.Service, @new.Operation))
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
}
