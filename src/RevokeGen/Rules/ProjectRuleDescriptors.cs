using Microsoft.CodeAnalysis;

namespace RevokeGen.Rules;

/// <summary>RVK0xxx: the project cannot use what would be emitted, or not in the way it asks for.</summary>
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

    /// <summary>{0}: the project's language version.</summary>
    public static readonly DiagnosticDescriptor LanguageUnionsUnavailable = RuleDescriptor.Create(
        RuleIds.LanguageUnionsUnavailable,
        "The language version has no unions",
        "RevokeGenLanguageUnions is left aside: C# {0}, as this compiler knows it, has no unions; set LangVersion to preview with a compiler that has them, or remove the property. Unions are emitted as without it, and RVK2011 checks switches over them.",
        DiagnosticSeverity.Warning);
}
