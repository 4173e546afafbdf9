using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RevokeGen.CodeFixes;

/// <summary>A fix for findings of some rules. It is offered only where the code is right afterwards, see <see cref="Trial"/>.</summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <summary>Whether the code means the same afterwards. Only such a fix may be applied to many findings at once.</summary>
    private protected abstract bool KeepsMeaning { get; }

    /// <summary>Whether our own rules have to accept the result too, and not the compiler alone.</summary>
    private protected virtual bool IsJudgedByRules => true;

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
            if (Find(file, diagnostic) is not { } edit || !titles.Add(edit.Title))
                continue;
            var trial = new Trial(context.Document, file, diagnostic.Location.SourceSpan, IsJudgedByRules);
            // A warning of the compiler's own may have to be silenced by a suppressor, which is not asked.
            var fixedId = diagnostic.Id.StartsWith("RVK", StringComparison.Ordinal) ? diagnostic.Id : null;
            if (!await trial.AcceptsAsync(edit.Changes, fixedId).ConfigureAwait(false))
                continue;
            var fixedText = file.Text.WithChanges(edit.Changes);
            context.RegisterCodeFix(
                CodeAction.Create(edit.Title, _ => Task.FromResult(context.Document.WithText(fixedText)), equivalenceKey: GetType().Name), diagnostic);
        }
    }

    /// <summary>What the fix does about a finding; null when it has nothing to offer.</summary>
    private protected abstract Edit? Find(FixContext file, Diagnostic diagnostic);

    /// <summary>What it does about all findings of a file, in the order of the text.</summary>
    private protected virtual IEnumerable<Edit> FindAll(FixContext file, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Find(file, diagnostic)).OfType<Edit>();

    /// <summary>
    /// All fixes of a document at once. Of two that touch the same text the first is applied; the other finding is still there afterwards. Where the
    /// result is not right, the fixes are tried one after the other, and those that make it wrong are left out.
    /// </summary>
    private async Task<Document?> FixAllAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await FixContext.OfAsync(document, cancellationToken).ConfigureAwait(false) is not { } file)
            return document;
        var trial = new Trial(document, file, file.Root.FullSpan, IsJudgedByRules);
        var edits = FindAll(file, diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)).ToList();
        var changes = TextChanges.WithoutConflicts(edits);
        if (!await trial.AcceptsAsync(changes, fixedId: null).ConfigureAwait(false))
        {
            var right = new List<Edit>();
            foreach (var edit in edits)
            {
                right.Add(edit);
                if (!await trial.AcceptsAsync(TextChanges.WithoutConflicts(right), fixedId: null).ConfigureAwait(false))
                    right.Remove(edit);
            }

            changes = TextChanges.WithoutConflicts(right);
        }

        return document.WithText(file.Text.WithChanges(changes));
    }
}
