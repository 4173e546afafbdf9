namespace RevokeGen.Codegen.Specs;

/// <summary>How serious a finding about a spec is.</summary>
internal enum SpecSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Surely suspicious.</summary>
    Warning,

    /// <summary>Surely wrong.</summary>
    Error,
}
