using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Rules;

/// <summary>Makes descriptors that all have this project's category and a link to the rule's page.</summary>
internal static class RuleDescriptor
{
    public const string Category = "RevokeGen";

    public static DiagnosticDescriptor Create(string id, string title, string messageFormat, DiagnosticSeverity defaultSeverity, params string[] tags) =>
#pragma warning disable RS0030 // The constructor is banned so that every descriptor comes through here.
        new(id, title, messageFormat, Category, defaultSeverity, isEnabledByDefault: true, helpLinkUri: RulePages.LinkTo(id), customTags: tags);
#pragma warning restore RS0030
}
