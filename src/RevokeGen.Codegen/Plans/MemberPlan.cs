namespace RevokeGen.Codegen.Plans;

/// <summary>A member of a structure, as a C# property.</summary>
/// <param name="Name">The member's name in the model.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Local">A local variable's name for it, not escaped.</param>
/// <param name="Type">The C# type, without nullability.</param>
/// <param name="IsRequired">Whether the property is <c>required</c> and not nullable.</param>
/// <param name="IsSensitive">Whether text must not show the value.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Remarks">What its value must keep, in words, as XML paragraphs.</param>
/// <param name="Rules">What its value must keep; null when nothing.</param>
/// <param name="Cautions">What deserves a second look.</param>
/// <param name="Fixes">What is meant by texts that the service does not take.</param>
internal sealed record MemberPlan(
    string Name,
    string Property,
    string Local,
    TypePlan Type,
    bool IsRequired,
    bool IsSensitive,
    string? Deprecation,
    EquatableArray<string> Documentation,
    EquatableArray<string> Remarks,
    ValueRules? Rules,
    EquatableArray<CautionPlan> Cautions,
    EquatableArray<SuggestedFixPlan> Fixes);
