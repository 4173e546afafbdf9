using System.Collections.Generic;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares two versions of a member.</summary>
internal sealed class MemberDiff(ComparedModel old, ComparedModel @new, List<Change> changes)
{
    private const int Deepest = 16;

    public void Compare(ShapeId subject, MemberShape before, MemberShape after, Flow flow)
    {
        CompareRequired(subject, before, after, flow);
        TraitDiff.Compare(subject, before.Traits, after.Traits, (before.Spot, after.Spot), flow, changes);
        var (was, isNow) = (TypeText.Of(old, before.Target), TypeText.Of(@new, after.Target));
        if (before.Target != after.Target && was != isNow)
            changes.Add(new(subject, ChangeKind.Type, true, $"is of type {isNow}, which was {was}", after.Spot));
        else
            CompareValues(subject, before, after, flow);
    }

    private void CompareRequired(ShapeId subject, MemberShape before, MemberShape after, Flow flow)
    {
        var (was, isNow) = (ConstraintPlanner.IsRequired(before), ConstraintPlanner.IsRequired(after));
        if (isNow && !was)
            changes.Add(new(subject, ChangeKind.BecameRequired, flow.IsWritten, "became required", after.Traits.FindMember(TraitIds.Required)!.NameSpot));
        else if (was && !isNow)
            // What is read may lack it now; what is written may have it still.
            changes.Add(new(subject, ChangeKind.BecameOptional, flow.IsRead, "became optional", after.Spot));
    }

    // What both take over from one shape is compared with that shape; another shape's constraints, down to its items, are the member's own change.
    private void CompareValues(ShapeId subject, MemberShape before, MemberShape after, Flow flow)
    {
        var part = "";
        for (var depth = 0; depth < Deepest; depth++)
        {
            var (oldShape, newShape) = (old.Find(before.Target)!, @new.Find(after.Target)!);
            var (oldMember, newMember) = (before, after);
            var isSame = before.Target == after.Target;
            ConstraintDiff.Compare(subject, part, id => Effective(id, oldMember, oldShape), id => Effective(id, newMember, newShape), flow, changes);
            if (isSame || TypeText.ItemOf(oldShape) is not { } oldItem || TypeText.ItemOf(newShape) is not { } newItem)
                return;
            (before, after, part) = (oldItem, newItem, part + (oldShape.Type == ShapeType.Map ? "value " : "item "));

            ObjectMember? Effective(string id, MemberShape member, Shape target) =>
                isSame && !oldMember.Traits.Has(id) && !newMember.Traits.Has(id) ? null : member.Traits.FindMember(id) ?? target.Traits.FindMember(id);
        }
    }
}
