namespace RevokeGen.Codegen.JmesPath;

/// <summary>What a value may be. The two booleans are kept apart, so that it is known what can never be <c>true</c>.</summary>
[Flags]
internal enum JmesPathKinds
{
    None = 0,
    Null = 1,
    False = 2,
    True = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,

    /// <summary>An expression that a function takes.</summary>
    Reference = 128,

    Boolean = False | True,
    Any = Null | Boolean | Number | String | Array | Object,

    /// <summary>What a false-like value may be; numbers never are.</summary>
    FalseLike = Any & ~(True | Number),

    /// <summary>What a true-like value may be.</summary>
    TrueLike = Any & ~(Null | False),
}
