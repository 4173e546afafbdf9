using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateItem, RuleIds.Caution];

    private protected override bool KeepsMeaning => true;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic) =>
        Duplicate(file, diagnostic) is { } item ? new($"Remove the duplicate {item.Node}", ListItem.Removal([item])) : null;

    /// <summary>Several items of one list share commas, so they go together.</summary>
    private protected override IEnumerable<Edit> FindAll(FixContext file, IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => Duplicate(file, diagnostic))
        .OfType<ListItem>()
        .GroupBy(static item => item.List)
        .Select(static list => new Edit("Remove the duplicates", ListItem.Removal([.. list])));

    private static ListItem? Duplicate(FixContext file, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FindingProperties.IsDuplicate) && ListItem.Of(file.NodeOf(diagnostic)) is { Count: > 1 } item ? item : null;
}
