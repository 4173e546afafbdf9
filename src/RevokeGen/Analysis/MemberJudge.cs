using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Checks;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis;

/// <summary>Judges the value that code gives to a constrained member: each branch on its own, and in it items and entries at any depth.</summary>
internal sealed class MemberJudge
{
    private readonly KnownValueReader _values;
    private readonly Guards _guards;

    /// <summary>In the order in which they may speak: for one value the first finding is the only one, as in <c>Validate()</c>.</summary>
    private readonly ImmutableArray<IValueCheck> _checks;

    public MemberJudge(KnownValueReader values)
    {
        _values = values;
        _guards = new Guards(values);
        _checks = [new CollectionLengthCheck(), new StringLengthCheck(), new PatternCheck(), new RangeCheck(), new UniqueItemsCheck(values)];
    }

    public void Judge(ConstrainedMember member, IOperation value, Action<Diagnostic> report)
    {
        foreach (var branch in _values.Branches.Of(value))
        {
            foreach (var finding in Findings(new Place(member, ConstraintPart.Value, branch.Operation), branch))
                report(finding);
        }
    }

    /// <summary>Whether a value, what is in it aside, may break a constraint.</summary>
    public bool MayBreak(ConstrainedMember member, ConstraintPart part, IOperation value) =>
        member.IsJudged(part) && _values.Branches.Of(value).Any(branch => MayBreak(new Place(member, part, branch.Operation), branch));

    private bool MayBreak(Place place, Branch branch) =>
        _values.Read(branch) is { } known
        && KnownAlternatives.Each(known).Any(one => one is KnownNull ? branch.NullCounts && NullCheck.Find(place) is not null : Own(place, one).Count > 0);

    private List<Diagnostic> Findings(Place place, Branch branch)
    {
        if (_values.Read(branch) is not { } known)
            return [];
        var findings = known is KnownAlternatives alternatives
            ? OfEach(place, alternatives, branch.NullCounts)
            : Findings(place, known, branch.NullCounts);
        return findings.Count > 0 && _guards.MayKeepFrom(branch.Operation) ? [] : findings;
    }

    /// <summary>One of several values is surely wrong only if each of them is; the first speaks for all.</summary>
    private List<Diagnostic> OfEach(Place place, KnownAlternatives alternatives, bool nullCounts)
    {
        var findings = alternatives.Values.Select(value => Findings(place, value, nullCounts)).ToList();
        return findings.All(finding => finding.Count > 0) ? [findings[0][0]] : [];
    }

    private List<Diagnostic> Findings(Place place, KnownValue known, bool nullCounts)
    {
        if (known is KnownNull)
            return nullCounts && NullCheck.Find(place) is { } isNull ? [isNull] : [];
        var own = Own(place, known);
        return known is KnownCollection collection ? [.. own, .. OfContents(place, collection)] : [.. own];
    }

    private List<Diagnostic> OfContents(Place place, KnownCollection collection)
    {
        var findings = new List<Diagnostic>();
        Add(place, ConstraintPart.Item, collection.Items.Distinct(), findings);
        // An entry after the other: first its key, then its value.
        foreach (var entry in collection.Entries)
        {
            Add(place, ConstraintPart.Key, [entry.Key], findings);
            Add(place, ConstraintPart.MapValue, [entry.Value], findings);
        }

        return findings;
    }

    private void Add(Place place, ConstraintPart step, IEnumerable<IOperation> contents, List<Diagnostic> findings)
    {
        var part = place.Part.Then(step);
        if (!place.Member.IsJudged(part))
            return;
        foreach (var branch in contents.SelectMany(_values.Branches.Of))
        {
            var inner = place.Of(part, branch.Operation);
            // What a variable brought along is reported where the variable is used, and there once.
            if (!inner.IsElsewhere || findings.Count == 0)
                findings.AddRange(Findings(inner, branch));
        }
    }

    /// <summary>What is wrong with the value itself, by the first check that objects.</summary>
    private IReadOnlyList<Diagnostic> Own(Place place, KnownValue value)
    {
        foreach (var check in _checks)
        {
            foreach (var constraint in place.Member.Constraints)
            {
                if (constraint.At == place.Part && check.Find(constraint, value, place) is { Count: > 0 } findings)
                    return findings;
            }
        }

        return [];
    }
}
