using System;
using System.Collections.Generic;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares two versions of a member.</summary>
internal sealed class MemberDiff(ComparedModel old, ComparedModel @new, List<Change> changes)
{
    private const int Deepest = 16;

    /// <summary>Traits other than constraints that a member takes over from its target.</summary>
    private static readonly HashSet<string> TakenOver = new(StringComparer.Ordinal)
    {
        TraitIds.Streaming, TraitIds.Sparse, TraitIds.TimestampFormat, TraitIds.MediaType, TraitIds.Sensitive, TraitIds.Conditions,
    };

    private readonly TraitDiff _traits = new(old, @new, changes);

    public void Compare(ShapeId subject, MemberShape before, MemberShape after, Flow flow)
    {
        CompareRequired(subject, before, after, flow);
        _traits.Compare(subject, before.Traits, after.Traits, (before.Spot, after.Spot), flow);
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

    // What both take over from one shape is compared with that shape; what another shape has, down to its items, is the member's own change.
    private void CompareValues(ShapeId subject, MemberShape before, MemberShape after, Flow flow)
    {
        var part = "";
        for (var depth = 0; depth < Deepest; depth++)
        {
            var (oldShape, newShape) = (old.Find(before.Target)!, @new.Find(after.Target)!);
            var (oldMember, newMember) = (before, after);
            var isSame = before.Target == after.Target;
            ConstraintDiff.Compare(subject, part, id => Effective(id, oldMember, oldShape), id => Effective(id, newMember, newShape), flow, changes);
            if (!isSame)
                _traits.Compare(subject, TakenOverFrom(oldShape), TakenOverFrom(newShape), (before.Spot, after.Spot), flow);
            if (isSame || TypeText.ItemOf(oldShape) is not { } oldItem || TypeText.ItemOf(newShape) is not { } newItem)
                return;
            (before, after, part) = (oldItem, newItem, part + (oldShape.Type == ShapeType.Map ? "value " : "item "));
            _traits.Compare(subject, before.Traits, after.Traits, (before.Spot, after.Spot), flow);

            ObjectMember? Effective(string id, MemberShape member, Shape target) =>
                isSame && !oldMember.Traits.Has(id) && !newMember.Traits.Has(id) ? null : ConstraintDiff.Find(member.Traits, target, id) ?? ConstraintDiff.Find(target.Traits, target, id);

            Traits TakenOverFrom(Shape target) => target.Traits.Without(id => !TakenOver.Contains(id) || oldMember.Traits.Has(id) || newMember.Traits.Has(id));
        }
    }
}
