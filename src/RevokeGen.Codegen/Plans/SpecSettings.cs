namespace RevokeGen.Codegen.Plans;

/// <summary>The metadata of a <c>RevokeGenSpec</c> item.</summary>
/// <param name="Operations">Names of the operations to emit, globs allowed; empty for all.</param>
/// <param name="Namespace">The namespace; empty for the root namespace with the service's name.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>; empty for <c>public</c>.</param>
/// <param name="Json">Whether requests and responses are also read and written as JSON in the model's names.</param>
/// <param name="Server">Whether the service's half is emitted too.</param>
internal sealed record SpecSettings(EquatableArray<string> Operations, string Namespace, string Accessibility, bool Json, bool Server = false)
{
    public static SpecSettings Default { get; } = new([], "", "", false);
}
