using System.Collections.Immutable;
using System.Linq;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>The rules on an emitted structure or union and on its members, by their names in the model.</summary>
internal sealed record TypeRules(RuleSet Own, ImmutableDictionary<string, MemberRules> Members)
{
    public bool IsEmpty { get; } = Own.IsEmpty && Members.Values.All(static member => member.Rules.IsEmpty);
}
