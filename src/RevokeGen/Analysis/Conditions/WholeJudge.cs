using System.Linq;
using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Conditions.Rules;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Judges a structure or union by the rules on its type; where a member is chosen, with each branch of the choice.</summary>
internal sealed class WholeJudge(RuleGuard guard, RowJudge rows, Choices choices, Marks marks)
{
    public void Judge(Whole whole, KnownValue value, TypeRules type, Findings findings)
    {
        One(whole, value, type, findings);
        if (value is not KnownStructure structure)
            return;
        foreach (var (branch, chosen) in choices.OfBranches(structure))
            One(whole with { Branch = branch }, chosen, type, findings);
        foreach (var alternatives in choices.OfVariables(structure))
            findings.AddCommon([.. alternatives.Select(one => Of(whole, one, type))]);
    }

    private Findings Of(Whole whole, KnownValue value, TypeRules type)
    {
        var findings = new Findings();
        One(whole, value, type, findings);
        return findings;
    }

    private void One(Whole whole, KnownValue value, TypeRules type, Findings findings)
    {
        if (!guard.HasNeeded(value, type))
            return;
        var root = new Outcome(value, []);
        foreach (var condition in type.Own.Conditions)
            Judge(whole, root, condition, condition.Expression, findings);
        rows.Judge(whole, root, type, findings);
        foreach (var caution in type.Own.Cautions)
        {
            if (caution.Expression is { } expression)
                Judge(whole, root, caution, expression, findings);
        }
    }

    private void Judge(Whole whole, Outcome root, Rule rule, RuleExpression expression, Findings findings)
    {
        if (guard.IsBroken(expression, root, out var outcome) && marks.Find(whole, outcome.Sources) is { } mark)
            findings.Add(rule, mark);
    }
}
