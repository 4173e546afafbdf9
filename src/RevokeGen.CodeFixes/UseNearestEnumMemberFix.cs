using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RevokeGen.Analysis;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>RVK2006 where a text is near a known value: writes that. It is a guess, and what is sent changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNearestEnumMemberFix))]
[Shared]
public sealed class UseNearestEnumMemberFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnknownEnumValue];

    private protected override bool KeepsMeaning => false;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic) =>
        !diagnostic.Properties.ContainsKey(FindingProperties.IsSpelling) && EnumText.Of(file, diagnostic) is { } text
            ? new Edit($"Use {text.Member} instead of {text.Node} (changes what is sent)", text.Replacement())
            : null;
}
