using Microsoft.CodeAnalysis;

namespace RevokeGen.Rules;

/// <summary>Makes descriptors that all have this project's category and a link to the rule's page.</summary>
internal static class RuleDescriptor
{
    public const string Category = "RevokeGen";

    private const string Pages = "https://github.com/revokegen/revokegen/blob/main/src/RevokeGen/Rules/";

    public static DiagnosticDescriptor Create(string id, string title, string messageFormat, DiagnosticSeverity defaultSeverity) =>
#pragma warning disable RS0030 // The constructor is banned so that every descriptor comes through here.
        new(id, title, messageFormat, Category, defaultSeverity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md");
#pragma warning restore RS0030
}
