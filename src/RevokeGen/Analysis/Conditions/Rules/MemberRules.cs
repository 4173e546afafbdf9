using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Enums;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>A member of an emitted structure or union.</summary>
/// <param name="Rules">The rules about its value.</param>
/// <param name="Constraints">What constrains it; null when nothing does.</param>
/// <param name="Enum">The values of the enum that it holds, alone, in a list or in a map; null when it holds none.</param>
/// <param name="IsNeeded">Whether nothing about the whole is judged without it.</param>
internal sealed record MemberRules(RuleSet Rules, ConstrainedMember? Constraints, EnumMembers? Enum, bool IsNeeded)
{
    /// <summary>Whether a value is one that may be refused: an enum may get values that the spec does not know.</summary>
    public bool IsJudged(string value) => Enum is null || Enum.Find(value) is not null;
}
