using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Checks;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis;

/// <summary>Judges the value that code gives to a constrained member: each branch on its own, then, when it is right itself, its items and entries.</summary>
internal sealed class MemberJudge
{
    private readonly Branches _branches;
    private readonly KnownValueReader _values;

    /// <summary>In the order in which they may speak: for one value the first finding is the only one, as in <c>Validate()</c>.</summary>
    private readonly ImmutableArray<IValueCheck> _checks;

    public MemberJudge(Facts facts)
    {
        var conversions = new Conversions(facts);
        _branches = new Branches(conversions);
        _values = new KnownValueReader(facts, conversions);
        _checks = [new CollectionLengthCheck(), new StringLengthCheck(), new PatternCheck(), new RangeCheck(), new UniqueItemsCheck(_values)];
    }

    public void Judge(ConstrainedMember member, IOperation value, Action<Diagnostic> report) =>
        Judge(member, ConstraintPart.Value, value, report);

    private void Judge(ConstrainedMember member, ConstraintPart part, IOperation value, Action<Diagnostic> report)
    {
        foreach (var branch in _branches.Of(value))
        {
            var known = _values.Read(branch.Operation);
            var place = new Place(member, part, branch.Operation);
            if (known is KnownNull)
            {
                if (branch.NullCounts && part == ConstraintPart.Value)
                    Report(NullCheck.Find(place), report);
            }
            else if (known is not null)
            {
                var finding = FirstFinding(place, known);
                Report(finding, report);
                if (finding is null && part == ConstraintPart.Value && known is KnownCollection collection)
                    JudgeContents(member, collection, report);
            }
        }
    }

    private void JudgeContents(ConstrainedMember member, KnownCollection collection, Action<Diagnostic> report)
    {
        if (member.Constrains(ConstraintPart.Item))
        {
            foreach (var item in collection.Items)
                Judge(member, ConstraintPart.Item, item, report);
        }

        foreach (var entry in collection.Entries)
        {
            Judge(member, ConstraintPart.Key, entry.Key, report);
            Judge(member, ConstraintPart.MapValue, entry.Value, report);
        }
    }

    private Diagnostic? FirstFinding(Place place, KnownValue value)
    {
        foreach (var check in _checks)
        {
            foreach (var constraint in place.Member.Constraints)
            {
                if (constraint.At == place.Part && check.Find(constraint, value, place) is { } finding)
                    return finding;
            }
        }

        return null;
    }

    private static void Report(Diagnostic? finding, Action<Diagnostic> report)
    {
        if (finding is not null)
            report(finding);
    }
}
