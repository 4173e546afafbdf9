namespace RevokeGen.Analysis.Values;

/// <summary>The value is this string, or the emitted enum value with this wire value.</summary>
internal sealed record KnownText(string Text) : KnownValue;
