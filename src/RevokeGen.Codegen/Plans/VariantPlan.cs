namespace RevokeGen.Codegen.Plans;

/// <summary>A variant of a union.</summary>
/// <param name="Name">The member's name in the model.</param>
/// <param name="Property">The name of its accessor and of its <c>Variant</c> constant.</param>
/// <param name="Local">A parameter's name for it, not escaped.</param>
/// <param name="Type">The payload's C# type.</param>
/// <param name="Wrapper">The nested record that holds the payload; empty where the payload's own type tells the variants apart.</param>
/// <param name="IsSensitive">Whether text must not show the payload.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Remarks">What its payload must keep, in words, as XML paragraphs.</param>
/// <param name="Rules">What its payload must keep; null when nothing.</param>
/// <param name="Cautions">What deserves a second look.</param>
internal sealed record VariantPlan(
    string Name,
    string Property,
    string Local,
    TypePlan Type,
    string Wrapper,
    bool IsSensitive,
    EquatableArray<string> Documentation,
    EquatableArray<string> Remarks,
    ValueRules? Rules,
    EquatableArray<CautionPlan> Cautions);
