namespace RevokeGen.Analysis.Values;

/// <summary>The value is a blob of about this many bytes.</summary>
/// <param name="Min">The least length.</param>
/// <param name="Max">The greatest length; null where it is not known.</param>
internal sealed record KnownBlob(int Min, int? Max) : KnownValue
{
    public static KnownBlob Empty { get; } = new(0, 0) { Bytes = "" };

    /// <summary>The bytes, a character for each; null where the code does not show them.</summary>
    public string? Bytes { get; init; }
}
