using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Analysis;

namespace RevokeGen.CodeFixes;

/// <summary>The file that a finding is in, and what the compiler knows of it.</summary>
internal sealed record FixContext(SyntaxNode Root, SourceText Text, SemanticModel Model, Facts Facts, CancellationToken CancellationToken)
{
    /// <summary>The context; null where there is nothing to fix.</summary>
    public static async Task<FixContext?> OfAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || Facts.From(model.Compilation) is not { } facts)
            return null;
        return new(root, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), model, facts, cancellationToken);
    }

    /// <summary>The innermost node that a finding marks.</summary>
    public SyntaxNode NodeOf(Diagnostic diagnostic) => Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>A type's name as it can be written at a place.</summary>
    public string Name(ITypeSymbol type, SyntaxNode place) => type.ToMinimalDisplayString(Model, place.SpanStart);
}
