namespace RevokeGen.Codegen.Plans;

/// <summary>An error, as a C# exception.</summary>
/// <param name="ShapeId">The shape's absolute id.</param>
/// <param name="Name">The exception's name.</param>
/// <param name="Code">The code on the wire.</param>
/// <param name="Members">Members beside the message.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Remarks">What else is known of it, as XML paragraphs.</param>
internal sealed record ErrorPlan(
    string ShapeId,
    string Name,
    string Code,
    EquatableArray<MemberPlan> Members,
    EquatableArray<string> Documentation,
    EquatableArray<string> Remarks);
