namespace RevokeGen.Codegen.Plans;

/// <summary>A structure, as a C# record.</summary>
/// <param name="ShapeId">The shape's absolute id; empty where the model has no shape for an operation's input or output.</param>
/// <param name="Name">The record's name.</param>
/// <param name="Role">What the record is for.</param>
/// <param name="Members">Its members in the model's order.</param>
/// <param name="HasValidation">Whether anything in it, at any depth, can break a rule.</param>
/// <param name="RequestIdProperty">The property for the request id of a response; empty otherwise.</param>
/// <param name="StatusCodeProperty">The property for the status of a response; empty otherwise.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Remarks">What it must keep beyond its members, in words, as XML paragraphs.</param>
/// <param name="Rules">What it must keep beyond its members.</param>
internal sealed record StructurePlan(
    string ShapeId,
    string Name,
    StructureRole Role,
    EquatableArray<MemberPlan> Members,
    bool HasValidation,
    string RequestIdProperty,
    string StatusCodeProperty,
    string? Deprecation,
    EquatableArray<string> Documentation,
    EquatableArray<string> Remarks,
    ShapeRules Rules)
{
    /// <summary>How a response says which entries failed; null where entries do not fail by themselves.</summary>
    public PartialFailuresPlan? PartialFailures { get; init; }
}
