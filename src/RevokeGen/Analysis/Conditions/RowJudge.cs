using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Conditions.Rules;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Judges rows of allowed values: each value that is known, beside others that may not be.</summary>
internal sealed class RowJudge(KnownValueReader values, RuleGuard guard, ExpressionEvaluator evaluator, Marks marks)
{
    public void Judge(Whole whole, Outcome value, TypeRules type, Findings findings)
    {
        foreach (var row in type.Own.Rows)
        {
            if (!guard.Keeps(value.Value!, row.When) || evaluator.Evaluate(row.When.Root, value) is not { IsTrue: true } when)
                continue;
            foreach (var name in row.Members)
            {
                if (type.Members.TryGetValue(name, out var member) && MemberOf(value.Value!, name) is { } held)
                    Judge(whole, row, member, Parts(whole, value.Value!, name, held), when.Sources, findings);
            }
        }
    }

    private static IOperation? MemberOf(KnownValue value, string name) => value switch
    {
        KnownStructure structure => structure.Members.TryGetValue(name, out var held) ? held : null,
        KnownUnion union => union.Variant == name ? union.Payload : null,
        _ => null,
    };

    private void Judge(
        Whole whole, AllowedValuesRule row, MemberRules member, IEnumerable<(ConstraintPart, Branch, Source?)> parts, ImmutableArray<Source> when, Findings findings)
    {
        foreach (var (part, branch, holder) in parts)
        {
            if (!IsRefused(row, member, branch) || guard.MayBreakConstraint(member, part, branch.Operation))
                continue;
            var source = new Source(branch.Operation, holder);
            if (marks.Find(whole, [source, .. when]) is not { } all)
                continue;
            if (whole.Branch is not null)
                findings.Add(row, all);
            else if (marks.Find(whole, whole.Find(source) is null ? [source, .. when] : [source]) is { } mark)
                findings.Add(row, mark with { Others = [.. all.Others.Add(all.Place).Where(other => !other.Equals(mark.Place) && !other.Equals(whole.Name)).Distinct()] });
        }
    }

    /// <summary>
    /// The values that the member may hold: itself, or the items or values in it. Beside a branch that is taken for granted only what is not chosen itself
    /// counts; a chosen member has been judged branch by branch already.
    /// </summary>
    private IEnumerable<(ConstraintPart Part, Branch Branch, Source? Holder)> Parts(Whole whole, KnownValue value, string name, IOperation held)
    {
        var branches = values.Branches.Of(held);
        var isAssumed = value is KnownStructure { Assumed: { } assumed } && assumed.Name == name;
        if (whole.Branch is not null && (isAssumed || branches.Count > 1))
            return [];
        return branches.SelectMany(branch => Parts(branch, isAssumed ? values.ReadMember(value, name) : values.Read(branch), withChosen: whole.Branch is null));
    }

    private IEnumerable<(ConstraintPart Part, Branch Branch, Source? Holder)> Parts(Branch branch, KnownValue? value, bool withChosen)
    {
        if (value is not KnownCollection collection)
        {
            yield return (ConstraintPart.Value, branch, null);
            yield break;
        }

        var holder = new Source(branch.Operation, null);
        foreach (var item in collection.Items.Distinct().SelectMany(item => Branches(item, withChosen)))
            yield return (ConstraintPart.Item, item, holder);
        foreach (var entry in collection.Entries.SelectMany(entry => Branches(entry.Value, withChosen)))
            yield return (ConstraintPart.MapValue, entry, holder);
    }

    private IEnumerable<Branch> Branches(IOperation content, bool withChosen) =>
        values.Branches.Of(content) is var branches && (withChosen || branches.Count == 1) ? branches : [];

    private bool IsRefused(AllowedValuesRule row, MemberRules member, Branch branch) =>
        values.Read(branch) is { } known
        && KnownAlternatives.Each(known).All(one => one is KnownText { Text: var text } && !row.Values.Contains(text) && member.IsJudged(text));
}
