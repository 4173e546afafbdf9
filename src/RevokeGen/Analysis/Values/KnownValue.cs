namespace RevokeGen.Analysis.Values;

/// <summary>What is known of a value from the code alone. Nothing known is a null reference, and never a finding.</summary>
internal abstract record KnownValue;
