namespace RevokeGen.Codegen.Plans;

/// <summary>A union, or a structure of which exactly one member is set, as a closed C# type.</summary>
/// <param name="ShapeId">The shape's absolute id.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Variants">Its variants in the model's order.</param>
/// <param name="HasValidation">Whether a payload can break a rule, or an unknown variant could be sent.</param>
/// <param name="IsRead">Whether the type is read, so that a variant unknown to the model may turn up.</param>
/// <param name="IsLanguageUnion">Whether it is a union to the compiler too, which then takes the types that its public constructors take for all that it can hold.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Remarks">What it must keep beyond its members, in words, as XML paragraphs.</param>
/// <param name="Rules">What it must keep beyond its members.</param>
internal sealed record UnionPlan(
    string ShapeId,
    string Name,
    EquatableArray<VariantPlan> Variants,
    bool HasValidation,
    bool IsRead,
    bool IsLanguageUnion,
    string? Deprecation,
    EquatableArray<string> Documentation,
    EquatableArray<string> Remarks,
    ShapeRules Rules);
