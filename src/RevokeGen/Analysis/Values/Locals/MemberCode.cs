using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>The code of one member: what it does to its locals, and its paths. Made when the first local is asked for.</summary>
internal sealed class MemberCode
{
    private readonly IOperation _root;
    private readonly Dictionary<ILocalSymbol, LocalHistory> _histories = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, ControlFlowGraph?> _graphs = [];

    public MemberCode(IOperation root, Facts facts)
    {
        _root = root;
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator)
                Declare(declarator);
            else if (operation is ILocalReferenceOperation use)
                Use(use, facts);
        }
    }

    public LocalHistory? Of(ILocalSymbol local) => _histories.TryGetValue(local, out var history) ? history : null;

    /// <summary>The paths through the member, or through a lambda or local function in it; null where there is no graph of it.</summary>
    public ControlFlowGraph? Graph(IOperation? function)
    {
        lock (_graphs)
        {
            var key = function ?? _root;
            if (!_graphs.TryGetValue(key, out var graph))
                _graphs.Add(key, graph = FunctionGraph.Of(_root, function));
            return graph;
        }
    }

    /// <summary>The innermost lambda or local function around an operation; null when it is the member itself.</summary>
    public static IOperation? FunctionAround(IOperation operation)
    {
        var function = operation.Parent;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = function.Parent;
        return function;
    }

    private LocalHistory History(ILocalSymbol local)
    {
        if (!_histories.TryGetValue(local, out var history))
            _histories.Add(local, history = new LocalHistory());
        return history;
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var history = History(declarator.Symbol);
        history.Function = FunctionAround(declarator);
        history.IsLost |= declarator.Symbol.IsRef || declarator.Symbol.IsForEach;
        if (declarator.GetVariableInitializer()?.Value is { } value)
            history.Initialize(value, declarator.Syntax);
    }

    private void Use(ILocalReferenceOperation use, Facts facts)
    {
        var history = History(use.Local);
        if (LocalUse.Of(use, facts) is not { } effect)
        {
            history.IsLost = true;
            return;
        }

        history.Add(effect);
        if (effect.Place != use.Syntax)
            history.Add(new LocalEffect(LocalEffectKind.Read, null, use.Syntax));
        if (effect.Kind == LocalEffectKind.Read || (FunctionAround(use) == history.Function && !IsInFinally(use)))
            return;
        if (effect.Kind == LocalEffectKind.Replace)
            history.IsLost = true;
        else
            history.IsExposed = true;
    }

    private static bool IsInFinally(IOperation operation)
    {
        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (outer is ITryOperation attempt && attempt.Finally == inner)
                return true;
        }

        return false;
    }
}
