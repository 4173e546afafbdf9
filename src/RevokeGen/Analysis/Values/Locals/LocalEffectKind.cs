namespace RevokeGen.Analysis.Values.Locals;

/// <summary>What a place in the code does to a local.</summary>
internal enum LocalEffectKind
{
    /// <summary>Looks at it.</summary>
    Read,

    /// <summary>Hands it to code that may change the object it holds.</summary>
    Escape,

    /// <summary>Changes the collection it holds in a known way.</summary>
    Step,

    /// <summary>Gives it another value.</summary>
    Replace,
}
