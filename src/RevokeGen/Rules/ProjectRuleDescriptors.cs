using Microsoft.CodeAnalysis;

namespace RevokeGen.Rules;

/// <summary>RVK0xxx: the project cannot use what would be emitted.</summary>
internal static class ProjectRuleDescriptors
{
    /// <summary>{0}: the project's language version.</summary>
    public static readonly DiagnosticDescriptor LanguageVersionTooLow = RuleDescriptor.Create(
        RuleIds.LanguageVersionTooLow,
        "The C# language version is too low",
        "No client is emitted: emitted code is C# 13, and this project compiles as C# {0}; set LangVersion to 13 or later",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RuntimeMissing = RuleDescriptor.Create(
        RuleIds.RuntimeMissing,
        "RevokeGen.Runtime is not referenced",
        "No client is emitted: emitted code calls RevokeGen.Runtime, and this project does not reference it; add the package RevokeGen.Runtime",
        DiagnosticSeverity.Error);
}
