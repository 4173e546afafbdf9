namespace RevokeGen.Analysis.Values;

/// <summary>A member of a structure, and one of the values that it may have.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Value">The value.</param>
internal sealed record KnownMember(string Name, KnownValue Value);
