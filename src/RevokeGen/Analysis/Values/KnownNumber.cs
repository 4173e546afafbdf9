namespace RevokeGen.Analysis.Values;

/// <summary>The value is this number.</summary>
internal sealed record KnownNumber(decimal Number) : KnownValue;
