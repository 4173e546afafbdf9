using System.Collections.Immutable;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>The rules on one type or member, each kind in the order in which they speak.</summary>
internal sealed record RuleSet(ImmutableArray<ConditionRule> Conditions, ImmutableArray<AllowedValuesRule> Rows, ImmutableArray<CautionRule> Cautions)
{
    public bool IsEmpty => Conditions.IsEmpty && Rows.IsEmpty && Cautions.IsEmpty;
}
