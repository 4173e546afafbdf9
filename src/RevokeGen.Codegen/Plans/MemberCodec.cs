namespace RevokeGen.Codegen.Plans;

/// <summary>How a member is written and read.</summary>
/// <param name="WireName">The member's name on the wire.</param>
/// <param name="Property">The C# property.</param>
/// <param name="Local">A local variable's name for it, not escaped.</param>
/// <param name="IsRequired">Whether the property is not nullable.</param>
/// <param name="Wrapper">The record that holds a union variant's payload; empty when there is none.</param>
/// <param name="Value">How the value is written and read.</param>
internal sealed record MemberCodec(string WireName, string Property, string Local, bool IsRequired, string Wrapper, ValueCodec Value);
