using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Checks;
using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Conditions.Rules;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Judges the value of a member by the conditions and cautions on the member: each branch on its own.</summary>
internal sealed class ValueJudge(KnownValueReader values, RuleGuard guard, Marks marks)
{
    public void Judge(MemberRules member, IOperation value, Findings findings)
    {
        if (member.Rules.IsEmpty)
            return;
        foreach (var branch in values.Branches.Of(value))
            Judge(member, branch, findings);
    }

    private void Judge(MemberRules member, Branch branch, Findings findings)
    {
        if (values.Read(branch) is not { } known)
            return;
        var source = new Source(branch.Operation, null);
        findings.AddCommon([.. KnownAlternatives.Each(known).Select(one => Of(member, one, source))]);
    }

    private Findings Of(MemberRules member, KnownValue known, Source source)
    {
        var findings = new Findings();
        if (known is not KnownNull && IsRight(member, ConstraintPart.Value, known, source, findings))
            FirstCaution(member, new(known, [source]), source, findings);
        return findings;
    }

    /// <summary>Judges a value and what is in it. Whether the value itself may be taken to be right, so that cautions about it count.</summary>
    private bool IsRight(MemberRules member, ConstraintPart part, KnownValue known, Source source, Findings findings)
    {
        var isRight = !guard.MayBreakConstraint(member, part, source.Operation) && Conditions(member, part, new(known, [source]), source, findings);
        if (known is KnownCollection collection && (part == ConstraintPart.Value || member.Rules.Conditions.Any(condition => condition.At.IsInside(part))))
            Contents(member, part, collection, source, findings);
        return isRight;
    }

    private void Contents(MemberRules member, ConstraintPart part, KnownCollection collection, Source holder, Findings findings)
    {
        foreach (var item in collection.Items.Distinct())
            Content(member, part.Then(ConstraintPart.Item), item, holder, findings);
        foreach (var entry in collection.Entries)
        {
            Content(member, part.Then(ConstraintPart.Key), entry.Key, holder, findings);
            Content(member, part.Then(ConstraintPart.MapValue), entry.Value, holder, findings);
        }
    }

    private void Content(MemberRules member, ConstraintPart part, IOperation content, Source holder, Findings findings)
    {
        foreach (var branch in values.Branches.Of(content))
        {
            var source = new Source(branch.Operation, holder);
            if (values.Read(branch) is not { } known || known is KnownNull)
                continue;
            if (!IsRight(member, part, known, source, findings) || part != ConstraintPart.Item)
                continue;
            foreach (var caution in member.Rules.Cautions)
            {
                if (!MissesPattern(caution, known) || Find(holder, [source]) is not { } mark)
                    continue;
                findings.Add(caution, mark);
                break;
            }
        }
    }

    /// <summary>Whether the value may be taken to fulfil the conditions.</summary>
    private bool Conditions(MemberRules member, ConstraintPart part, Outcome value, Source source, Findings findings)
    {
        var isRight = true;
        foreach (var condition in member.Rules.Conditions)
        {
            if (condition.At != part || !guard.IsBroken(condition.Expression, value, out var outcome))
                continue;
            isRight = false;
            if (Find(source, outcome.Sources) is { } mark)
                findings.Add(condition, mark);
        }

        return isRight;
    }

    private void FirstCaution(MemberRules member, Outcome value, Source source, Findings findings)
    {
        foreach (var caution in member.Rules.Cautions)
        {
            var isFound = caution switch
            {
                { Expression: { } expression } =>
                    guard.IsBroken(expression, value, out var outcome) && Add(caution, Find(source, outcome.Sources), ImmutableDictionary<string, string?>.Empty, findings),
                { Pattern: not null } => MissesPattern(caution, value.Value!) && Add(caution, Find(source, [source]), ImmutableDictionary<string, string?>.Empty, findings),
                _ => value.Value is KnownCollection list && AddDuplicates(caution, list, source, findings),
            };
            if (isFound)
                return;
        }
    }

    private bool AddDuplicates(CautionRule caution, KnownCollection list, Source source, Findings findings)
    {
        var isFound = false;
        foreach (var duplicate in UniqueItemsCheck.Duplicates(list, values))
            isFound |= Add(caution, Find(source, [new(duplicate, source)]), UniqueItemsCheck.PropertiesOf(duplicate, list), findings);
        return isFound;
    }

    private static bool Add(CautionRule caution, Mark? mark, ImmutableDictionary<string, string?> properties, Findings findings)
    {
        if (mark is not null)
            findings.Add(caution, mark, properties);
        return mark is not null;
    }

    private static bool MissesPattern(CautionRule caution, KnownValue value) =>
        caution.Pattern is { } pattern && KnownAlternatives.Each(value).All(one => one is KnownText text && pattern.Matches(text.Text) is false);

    /// <summary>Marks what decides in the member's value; what a variable brings along, at the variable.</summary>
    private Mark? Find(Source value, ImmutableArray<Source> sources)
    {
        var outermost = value;
        while (outermost.Holder is { } holder)
            outermost = holder;
        var whole = new Whole(outermost.Operation.Syntax, Locations.Of(outermost.Operation), IsChange: false);
        return marks.Find(whole, sources.IsEmpty ? [value] : sources);
    }
}
