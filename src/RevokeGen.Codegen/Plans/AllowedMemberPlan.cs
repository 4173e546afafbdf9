namespace RevokeGen.Codegen.Plans;

/// <summary>A member that a row of allowed values restricts.</summary>
/// <param name="Name">The member's name in the model.</param>
/// <param name="Property">The C# property.</param>
/// <param name="Type">The member's type: a string or an enum, or a list or map of them.</param>
/// <param name="IsNullable">Whether the property may be null.</param>
/// <param name="IsSensitive">Whether messages must not show its values.</param>
/// <param name="Refused">For an enum, the known values that are not allowed: what it does not know is not judged. Null where all but the allowed values are refused.</param>
internal sealed record AllowedMemberPlan(string Name, string Property, TypePlan Type, bool IsNullable, bool IsSensitive, EquatableArray<string>? Refused);
