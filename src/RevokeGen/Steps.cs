namespace RevokeGen;

/// <summary>Names of the generator's steps, for tests that watch which of them run again.</summary>
internal static class Steps
{
    /// <summary>One spec file by path, content and metadata. Runs again when the compiler hands over a new object for the file; the same content changes nothing.</summary>
    public const string Spec = nameof(Spec);

    /// <summary>Reads the spec files, merges them, plans the clients and emits them: the findings, and then each service. Runs again when a spec, its metadata, the root namespace or the list of disabled rules changes.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>What is wrong with the specs.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>One service's files of C# text.</summary>
    public const string Service = nameof(Service);

    /// <summary>What the project can compile.</summary>
    public const string Target = nameof(Target);

    /// <summary>One service's files, none where the project cannot compile them; the compiler parses them again when they change.</summary>
    public const string Emitted = nameof(Emitted);
}
