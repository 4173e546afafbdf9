namespace RevokeGen.Inputs;

/// <summary>Whether emitted unions are unions of the language as well.</summary>
internal enum LanguageUnions
{
    /// <summary>The project did not ask for that.</summary>
    NotAsked,

    /// <summary>The project asks for it, in a language version that has no unions.</summary>
    Unavailable,

    /// <summary>The compiler checks switches over emitted unions itself.</summary>
    Used,
}
