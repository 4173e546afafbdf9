using RevokeGen.Analysis.Constraints;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>Smithy's <c>@conditions</c>, one of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Message">What has to hold.</param>
/// <param name="Expression">What has to be true.</param>
/// <param name="At">Which part of a member it is about.</param>
internal sealed record ConditionRule(string Name, string Message, RuleExpression Expression, ConstraintPart At)
    : Rule(Name, Message, UsageRuleDescriptors.ConditionViolated);
