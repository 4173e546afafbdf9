using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Conditions.Rules;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Judges a structure or union by the rules on its type.</summary>
internal sealed class WholeJudge(RuleGuard guard, RowJudge rows, Marks marks)
{
    public void Judge(Whole whole, KnownValue value, TypeRules type, Findings findings)
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
