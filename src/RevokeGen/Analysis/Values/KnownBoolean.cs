namespace RevokeGen.Analysis.Values;

/// <summary>The value is true or false.</summary>
internal sealed record KnownBoolean(bool Value) : KnownValue
{
    public static KnownBoolean Of(bool value) => new(value);
}
