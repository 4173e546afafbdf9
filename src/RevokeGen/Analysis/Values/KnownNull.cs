namespace RevokeGen.Analysis.Values;

/// <summary>The value is null.</summary>
internal sealed record KnownNull : KnownValue
{
    public static KnownNull Instance { get; } = new();
}
