using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RevokeGen.Analysis;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>RVK2014, and RVK2006 where only one value can be meant: writes the enum's static member instead of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseEnumMemberFix))]
[Shared]
public sealed class UseEnumMemberFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EnumValueAsText, RuleIds.UnknownEnumValue];

    private protected override bool KeepsMeaning => true;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic) =>
        (diagnostic.Id == RuleIds.EnumValueAsText || diagnostic.Properties.ContainsKey(FindingProperties.IsSpelling))
        && EnumText.Of(file, diagnostic) is { } text
            ? new Edit($"Use {text.Member}", text.Replacement())
            : null;
}
