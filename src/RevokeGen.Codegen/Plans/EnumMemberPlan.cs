namespace RevokeGen.Codegen.Plans;

/// <summary>A known value of an enum.</summary>
/// <param name="Property">The static property's name.</param>
/// <param name="Wire">The text on the wire, or the number in decimal digits.</param>
/// <param name="Known">The property that the value is known by; another's where two names stand for one value.</param>
/// <param name="Aliases">What people call the value elsewhere.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
internal sealed record EnumMemberPlan(
    string Property, string Wire, string Known, EquatableArray<string> Aliases, string? Deprecation, EquatableArray<string> Documentation);
