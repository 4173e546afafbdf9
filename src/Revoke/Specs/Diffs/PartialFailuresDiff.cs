using System.Collections.Generic;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares how an output lists the entries that failed: with such a list the emitted response has <c>HasFailures</c> and <c>ThrowIfAnyFailed</c>.</summary>
internal static class PartialFailuresDiff
{
    /// <summary>Compares two structures; null is one without members.</summary>
    public static void Compare(ShapeId structure, Shape? before, Shape? after, List<Change> changes)
    {
        var (old, @new) = (PartialFailurePlanner.Find(before), PartialFailurePlanner.Find(after));
        if (old is not null && @new is null)
        {
            changes.Add(new(
                structure.WithMember(old.Name), ChangeKind.Removed, true, "lists failures no longer: the response loses HasFailures and ThrowIfAnyFailed", TraitOf(old).NameSpot));
        }
        else if (old is null && @new is not null)
        {
            changes.Add(new(
                structure.WithMember(@new.Name), ChangeKind.Added, false, "lists failures now: the response gets HasFailures and ThrowIfAnyFailed", TraitOf(@new).NameSpot));
        }
        else if (old is not null && @new is not null && old.Name != @new.Name)
        {
            changes.Add(new(structure.WithMember(@new.Name), ChangeKind.Trait, false, $"lists the failures, which {old.Name} did", TraitOf(@new).NameSpot));
        }
        else if (old is not null && @new is not null && !NodeContent.AreEqual(TraitOf(old).Value, TraitOf(@new).Value))
        {
            changes.Add(new(
                structure.WithMember(@new.Name), ChangeKind.Trait, false, "has the ids, codes or messages of its failures elsewhere: failures are told in other words", TraitOf(@new).NameSpot));
        }
    }

    private static ObjectMember TraitOf(MemberShape member) => member.Traits.FindMember(TraitIds.PartialFailures)!;
}
