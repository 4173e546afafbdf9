using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>A caution of <c>revokegen.rules#cautions</c>: an expression, or else a pattern, or else that items are unique.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Message">What to look at.</param>
/// <param name="Id">What it is reported as.</param>
/// <param name="Expression">What is expected to be true.</param>
/// <param name="Pattern">What strings are expected to match.</param>
internal sealed record CautionRule(string Name, string Message, DiagnosticDescriptor Id, RuleExpression? Expression, PatternConstraint? Pattern)
    : Rule(Name, Message, Id);
