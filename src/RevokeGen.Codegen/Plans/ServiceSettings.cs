namespace RevokeGen.Codegen.Plans;

/// <summary>What a project says about the client of a service.</summary>
/// <param name="Namespace">The namespace; empty for the project's root namespace with the service's name.</param>
/// <param name="RootNamespace">The project's root namespace; may be empty.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Json">Whether requests and responses are also read and written as JSON in the model's names.</param>
/// <param name="LanguageUnions">Whether unions are unions to the compiler too.</param>
/// <param name="Server">Whether the service's half is emitted too.</param>
internal sealed record ServiceSettings(string Namespace, string RootNamespace, string Accessibility, bool Json, bool LanguageUnions, bool Server = false);
