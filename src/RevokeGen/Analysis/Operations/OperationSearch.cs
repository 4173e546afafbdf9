using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Operations;

/// <summary>Looks through the files of a project for what code needs of its clients.</summary>
internal sealed class OperationSearch
{
    private readonly ImmutableArray<EmittedClient> _clients;
    private readonly ILookup<string, EmittedOperation> _operations;
    private readonly ILookup<string, EmittedClient> _types;
    private readonly NameSearch _names;
    private readonly Compilation _compilation;
    private readonly HashSet<EmittedOperation> _used = [];
    private readonly HashSet<EmittedClient> _handedOver = [];
    private bool _isBroken;

    public OperationSearch(ImmutableArray<EmittedClient> clients, Compilation compilation)
    {
        (_clients, _compilation) = (clients, compilation);
        _operations = clients.SelectMany(static client => client.Operations)
            .SelectMany(static operation => operation.Names.Select(name => (Name: name, Operation: operation)))
            .ToLookup(static pair => pair.Name, static pair => pair.Operation);
        _types = clients.SelectMany(static client => client.TypeNames.Select(name => (Name: name, Client: client))).ToLookup(static pair => pair.Name, static pair => pair.Client);
        _names = new(_operations.Select(static group => group.Key).Concat(_types.Select(static group => group.Key)));
    }

    /// <summary>Looks through a file. Nothing of it is bound but what has a name that is looked for, and files that name a client.</summary>
    public void Look(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (FileMarks.IsEmitted(tree))
            return;
        var found = _names.In(tree.GetText(cancellationToken));
        if (found.Count == 0)
            return;
        var root = tree.GetRoot(cancellationToken);
        // Nothing is built of it, and what it means takes long to find out.
        if (root.ContainsDiagnostics && tree.GetDiagnostics(cancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            _isBroken = true;
            return;
        }

#pragma warning disable RS1030 // The end of a compilation comes with no model, and only files that name an operation or a client get here.
        var model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true).Where(token => found.Contains(token.ValueText)))
        {
            foreach (var operation in _operations[token.ValueText])
            {
                if (!_used.Contains(operation) && IsUse(token, operation, model, cancellationToken))
                    _used.Add(operation);
            }
        }

        foreach (var client in found.SelectMany(name => _types[name]).Distinct())
        {
            if (!_handedOver.Contains(client) && root.DescendantNodes().Any(node => Handover.Is(node, client, model)))
                _handedOver.Add(client);
        }
    }

    /// <summary>The operations that no code needs, of clients of which that can be told, and those that stay.</summary>
    public (IReadOnlyList<string> Uncalled, IReadOnlyList<string> Kept) Result()
    {
        if (_isBroken)
            return ([], []);
        var uncalled = _clients.Where(client => !_handedOver.Contains(client)).SelectMany(static client => client.Operations).Where(operation => !_used.Contains(operation)).ToList();
        var kept = _clients.SelectMany(static client => client.Operations).Except(uncalled);
        return (Names(uncalled), Names(kept));
    }

    private static IReadOnlyList<string> Names(IEnumerable<EmittedOperation> operations) => [.. operations.Select(static operation => operation.Name).Distinct()];

    /// <summary>Text that is a name may be meant for reflection; a name that means nothing to the compiler, as on <c>dynamic</c>, may mean anything.</summary>
    private static bool IsUse(SyntaxToken token, EmittedOperation operation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax)
            return true;
        if (token.Parent is not SimpleNameSyntax name)
            return false;
        var info = model.GetSymbolInfo(name, cancellationToken);
        return info.Symbol is { } symbol ? operation.Has(symbol) : info.CandidateSymbols.IsEmpty || info.CandidateSymbols.Any(operation.Has);
    }
}
