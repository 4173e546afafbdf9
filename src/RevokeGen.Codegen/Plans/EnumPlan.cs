namespace RevokeGen.Codegen.Plans;

/// <summary>An enum, as an extensible C# struct.</summary>
/// <param name="ShapeId">The shape's absolute id.</param>
/// <param name="Name">The struct's name.</param>
/// <param name="IsInteger">Whether its values are 32-bit integers; otherwise they are texts.</param>
/// <param name="Members">Its known values in the model's order.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
internal sealed record EnumPlan(
    string ShapeId,
    string Name,
    bool IsInteger,
    EquatableArray<EnumMemberPlan> Members,
    string? Deprecation,
    EquatableArray<string> Documentation);
