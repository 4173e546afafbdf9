using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Analysis;

namespace RevokeGen.CodeFixes;

/// <summary>Changes a copy of a file, and asks the compiler and the analyzers what they say of it.</summary>
internal sealed class Trial
{
    private readonly Document _document;
    private readonly FixContext _file;
    private readonly TextSpan _part;
    private readonly bool _asksRules;
    private Dictionary<string, int>? _before;

    /// <param name="document">The file.</param>
    /// <param name="file">What is known of it.</param>
    /// <param name="place">Where the changes are. The member of a type around it is looked at, and no more of the file.</param>
    /// <param name="asksRules">Whether the analyzers are asked, or the compiler alone.</param>
    public Trial(Document document, FixContext file, TextSpan place, bool asksRules)
    {
        _document = document;
        _file = file;
        _asksRules = asksRules;
        var member = file.Root.FindNode(place).FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax));
        _part = member is null or GlobalStatementSyntax ? file.Root.FullSpan : member.FullSpan;
    }

    /// <summary>Whether the code has no more errors of any kind afterwards, and a finding less.</summary>
    /// <param name="changes">The changes, all of them in the part that is looked at.</param>
    /// <param name="fixedId">The id of which there has to be one finding less; null where errors alone count.</param>
    public async Task<bool> AcceptsAsync(IReadOnlyCollection<TextChange> changes, string? fixedId)
    {
        _before ??= await CountAsync(_file.Model, _part, fixedId).ConfigureAwait(false);
        var text = _file.Text.WithChanges(changes);
        var tree = _file.Root.SyntaxTree.WithChangedText(text);
        var model = _file.Model.Compilation.ReplaceSyntaxTree(_file.Root.SyntaxTree, tree).GetSemanticModel(tree);
        var after = await CountAsync(model, new TextSpan(_part.Start, _part.Length + text.Length - _file.Text.Length), fixedId).ConfigureAwait(false);
        return after.All(found => found.Value <= CountOf(found.Key)) && (fixedId is null || !after.TryGetValue(fixedId, out var left) || left < CountOf(fixedId));
    }

    private int CountOf(string id) => _before!.TryGetValue(id, out var count) ? count : 0;

    private async Task<Dictionary<string, int>> CountAsync(SemanticModel model, TextSpan part, string? fixedId)
    {
        var said = model.GetDiagnostics(part, _file.CancellationToken);
        if (_asksRules)
        {
            ImmutableArray<DiagnosticAnalyzer> rules = [new RequestAnalyzer(), new SwitchAnalyzer(), new PartialFailureAnalyzer()];
            var analysis = model.Compilation.WithAnalyzers(rules, _document.Project.AnalyzerOptions);
            said = said.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, part, _file.CancellationToken).ConfigureAwait(false));
        }

        return said.Where(found => found.Severity == DiagnosticSeverity.Error || found.Id == fixedId)
            .GroupBy(static found => found.Id)
            .ToDictionary(static same => same.Key, static same => same.Count());
    }
}
