using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Conditions.Rules;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>
/// Decides whether rules are judged, as the README beside the runtime's validator says: nothing about the whole while a required member is missing, and
/// no expression while a value that it reads breaks a constraint or condition of its own.
/// </summary>
internal sealed class RuleGuard(KnownValueReader values, RuleReader rules, ExpressionEvaluator evaluator)
{
    /// <summary>Conditions that stand in each other's way deeper than this are not judged.</summary>
    private const int MaxDepth = 8;

    private readonly MemberJudge _constraints = new(values);

    public bool HasNeeded(KnownValue whole, TypeRules type) =>
        !type.Members.Any(member => member.Value.IsNeeded && values.ReadMember(whole, member.Key) is { } value && KnownAlternatives.Each(value).Any(static one => one is KnownNull));

    /// <summary>Whether a condition is judged and surely does not hold.</summary>
    /// <param name="expression">What has to be true.</param>
    /// <param name="value">The value that it is about.</param>
    /// <param name="outcome">What decides that it does not hold.</param>
    public bool IsBroken(RuleExpression expression, Outcome value, out Outcome outcome) => IsBroken(expression, value, MaxDepth, out outcome);

    /// <summary>Whether what an expression reads keeps its own constraints, as far as is known.</summary>
    public bool Keeps(KnownValue whole, RuleExpression expression) => Keeps(whole, expression, MaxDepth);

    /// <summary>Whether the value of a member may break a constraint or a condition of its own.</summary>
    public bool MayBreak(MemberRules member, IOperation value) => MayBreak(member, value, MaxDepth);

    public bool MayBreakConstraint(MemberRules member, ConstraintPart part, IOperation value) =>
        member.Constraints is { } constraints && _constraints.MayBreak(constraints, part, value);

    private bool IsBroken(RuleExpression expression, Outcome value, int depth, out Outcome outcome)
    {
        outcome = Outcome.Undecided;
        if (value.Value is null or KnownNull or KnownAlternatives || !Keeps(value.Value, expression, depth))
            return false;
        outcome = evaluator.Evaluate(expression.Root, value);
        return outcome.IsNotTrue;
    }

    private bool Keeps(KnownValue whole, RuleExpression expression, int depth) =>
        depth > 0 && expression.Reads.All(path => Keeps(whole, path, depth - 1));

    private bool Keeps(KnownValue whole, string[] path, int depth)
    {
        var holder = whole;
        foreach (var name in path)
        {
            if (MemberOf(holder, name) is not var (member, value))
                return true;
            if (MayBreak(member, value, depth))
                return false;
            if (values.ReadMember(holder, name) is not { } held)
                return true;
            holder = held;
        }

        return true;
    }

    private bool MayBreak(MemberRules member, IOperation value, int depth) =>
        MayBreakConstraint(member, ConstraintPart.Value, value)
        || (member.Rules.Conditions.Any(static condition => condition.At == ConstraintPart.Value)
            && values.Branches.Of(value).Any(branch => BreaksCondition(member, branch, depth)));

    private bool BreaksCondition(MemberRules member, Branch branch, int depth)
    {
        var subject = new Outcome(values.Read(branch), [new Source(branch.Operation, null)]);
        return member.Rules.Conditions.Any(condition => condition.At == ConstraintPart.Value && IsBroken(condition.Expression, subject, depth, out _));
    }

    private (MemberRules Rules, IOperation Value)? MemberOf(KnownValue holder, string name)
    {
        var (type, value) = holder switch
        {
            KnownStructure structure => (structure.Type, structure.Members.TryGetValue(name, out var operation) ? operation : null),
            KnownUnion union => (union.Type, union.Variant == name ? union.Payload : null),
            _ => (null, null),
        };
        return type is not null && value is not null && rules.Of(type) is { } known && known.Members.TryGetValue(name, out var member) ? (member, value) : null;
    }
}
