using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles the expressions of rules. One that cannot be used is a finding.</summary>
internal sealed class RuleExpressionPlanner(ConditionPlanner conditions, List<Finding> findings)
{
    /// <summary>Compiles an expression that has to be true of a value; null when it cannot be used.</summary>
    /// <param name="node">The expression's text; what is no text was reported as malformed.</param>
    /// <param name="subject">The type of the value.</param>
    /// <param name="rule">The rule's key.</param>
    public RuleExpressionPlan? Plan(SpecNode? node, TypePlan subject, string rule) =>
        node is StringNode text && conditions.Plan(text, subject, rule, findings) is { } compiled
            ? new(text.Value, ReadPaths.Of(JmesPathParser.Parse(text.Value).Expression!), compiled)
            : null;
}
