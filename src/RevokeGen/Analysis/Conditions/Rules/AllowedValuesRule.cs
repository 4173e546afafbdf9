using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>A row of <c>revokegen.rules#allowedValues</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Message">What is allowed.</param>
/// <param name="Id">What a refused value is reported as.</param>
/// <param name="When">When the row counts.</param>
/// <param name="Members">The members that it restricts.</param>
/// <param name="Values">The values that they may hold.</param>
internal sealed record AllowedValuesRule(
    string Name, string Message, DiagnosticDescriptor Id, RuleExpression When, ImmutableArray<string> Members, ImmutableHashSet<string> Values)
    : Rule(Name, Message, Id);
