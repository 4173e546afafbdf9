namespace RevokeGen.Analysis.Enums;

/// <summary>What someone may have meant by a text that is no known value.</summary>
/// <param name="Member">The value.</param>
/// <param name="IsSpelling">Whether the text is another name or spelling of the value, so that nothing else can be meant; otherwise it is only the nearest.</param>
internal sealed record EnumMatch(EnumMember Member, bool IsSpelling);
