namespace RevokeGen.Codegen.Plans;

/// <summary>How a member is written and read.</summary>
/// <param name="WireName">The member's name on the wire, as it is read: of an element, a header, a query parameter; of prefixed headers the prefix.</param>
/// <param name="Property">The C# property.</param>
/// <param name="Local">A local variable's name for it, not escaped.</param>
/// <param name="IsRequired">Whether the property is not nullable.</param>
/// <param name="Wrapper">The record that holds a union variant's payload; empty when there is none.</param>
/// <param name="Value">How the value is written and read.</param>
/// <param name="WriteName">The name as it is written, which in XML is the text of a start tag.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsEncoded">Whether it is a string that stands in a header as base64.</param>
/// <param name="CanBeEmpty">Whether a structure made of nothing can stand for it where it is required and missing.</param>
internal sealed record MemberCodec(
    string WireName,
    string Property,
    string Local,
    bool IsRequired,
    string Wrapper,
    ValueCodec Value,
    string WriteName,
    MemberLocation Location = MemberLocation.Body,
    bool IsEncoded = false,
    bool CanBeEmpty = false);
