namespace RevokeGen.Codegen.Plans;

/// <summary>The checksum that goes with a request's body.</summary>
/// <param name="Property">The property that names the algorithm; empty when the caller has no choice.</param>
/// <param name="IsRequired">Whether that property is never null.</param>
/// <param name="IsEnum">Whether it is an enum; otherwise it is a string.</param>
/// <param name="Otherwise">The algorithm where the caller names none; empty for no checksum then.</param>
internal sealed record ChecksumPlan(string Property, bool IsRequired, bool IsEnum, string Otherwise);
