using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RevokeGen.CodeFixes;

/// <summary>A fix for findings of some rules.</summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <summary>Whether the code means the same afterwards. Only such a fix may be applied to many findings at once.</summary>
    private protected abstract bool KeepsMeaning { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => KeepsMeaning
        ? FixAllProvider.Create(async (context, document, diagnostics) => await FixAllAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false))
        : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixContext.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } file)
            return;
        var titles = new HashSet<string>();
        foreach (var diagnostic in context.Diagnostics)
        {
            // Several findings in one place may have one fix, as when two required members are missing.
            if (Find(file, diagnostic) is { } edit && titles.Add(edit.Title))
            {
                var fixedText = file.Text.WithChanges(edit.Changes);
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, _ => Task.FromResult(context.Document.WithText(fixedText)), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>What the fix does about a finding; null when it has nothing to offer.</summary>
    private protected abstract Edit? Find(FixContext file, Diagnostic diagnostic);

    /// <summary>All fixes of a document at once. Of two that touch the same text the first is applied; the other finding is still there afterwards.</summary>
    private async Task<Document?> FixAllAsync(Document document, IEnumerable<Diagnostic> diagnostics, System.Threading.CancellationToken cancellationToken)
    {
        if (await FixContext.OfAsync(document, cancellationToken).ConfigureAwait(false) is not { } file)
            return document;
        var edits = diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => Find(file, diagnostic)).OfType<Edit>();
        return document.WithText(file.Text.WithChanges(TextChanges.WithoutConflicts(edits)));
    }
}
