using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Diffs;

/// <summary>Compares two versions of a data shape.</summary>
internal sealed class ShapeDiff(ComparedModel old, ComparedModel @new, List<Change> changes)
{
    private readonly MemberDiff _members = new(old, @new, changes);
    private readonly TraitDiff _traits = new(old, @new, changes);

    public void Compare(Shape before, Shape after)
    {
        var flow = old.FlowOf(before.Id);
        if (TypeText.NameOf(before) != TypeText.NameOf(after))
        {
            changes.Add(new(after.Id, ChangeKind.Type, true, $"is of type {TypeText.NameOf(after)}, which was {TypeText.NameOf(before)}", after.Spot));
            return;
        }

        ConstraintDiff.Compare(after.Id, "", id => ConstraintDiff.Find(before.Traits, before, id), id => ConstraintDiff.Find(after.Traits, after, id), flow, changes);
        _traits.Compare(after.Id, before.Traits, after.Traits, (before.Spot, after.Spot), flow);
        CompareMembers(after.Id, before, after, flow);
    }

    /// <summary>Compares the members of two shapes, which need not have one id; null is a shape without members.</summary>
    public void CompareMembers(ShapeId id, Shape? before, Shape? after, Flow flow)
    {
        foreach (var member in before?.Members ?? [])
        {
            if (after?.Member(member.Name) is { } counterpart)
                _members.Compare(id.WithMember(member.Name), member, counterpart, flow);
            else
                changes.Add(new(id.WithMember(member.Name), ChangeKind.Removed, true, "was removed", member.Spot));
        }

        foreach (var member in (after?.Members ?? []).Where(member => before?.Member(member.Name) is null))
            changes.Add(Added(id, member, before, flow));
        PartialFailuresDiff.Compare(id, before, after, changes);
    }

    private static Change Added(ShapeId id, MemberShape member, Shape? before, Flow flow)
    {
        var subject = id.WithMember(member.Name);
        if (before is not null && PlanContext.IsUnion(before))
            return new(subject, ChangeKind.Added, true, "was added, a variant that calls of Match have to handle", member.Spot);
        return flow.IsWritten && ConstraintPlanner.IsRequired(member)
            ? new(subject, ChangeKind.Added, true, "was added, and is required", member.Spot)
            : new(subject, ChangeKind.Added, false, "was added", member.Spot);
    }
}
