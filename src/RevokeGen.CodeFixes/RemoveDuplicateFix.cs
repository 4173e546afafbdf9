using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RevokeGen.Analysis;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>RVK2007, and RVK2010 where it is about a duplicate: takes out an item that is in its list already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicateFix))]
[Shared]
public sealed class RemoveDuplicateFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateItem, "RVK2010"];

    private protected override bool KeepsMeaning => true;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FindingProperties.IsDuplicate) && ListItem.Of(file.NodeOf(diagnostic)) is { Count: > 1 } item
            ? new Edit($"Remove the duplicate {item.Node}", item.Removal())
            : null;
}
