using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>Finds the control flow graph of a member, or of a lambda or local function in it.</summary>
internal static class FunctionGraph
{
    public static ControlFlowGraph? Of(IOperation root, IOperation? function)
    {
        var functions = new Stack<IOperation>();
        for (var inner = function; inner is not null; inner = MemberCode.FunctionAround(inner))
            functions.Push(inner);
        var graph = OfMember(root);
        while (graph is not null && functions.Count > 0)
            graph = Nested(graph, functions.Pop());
        return graph;
    }

    private static ControlFlowGraph? OfMember(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IBlockOperation body => ControlFlowGraph.Create(body),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        _ => null,
    };

    private static ControlFlowGraph? Nested(ControlFlowGraph graph, IOperation function)
    {
        if (function is ILocalFunctionOperation { Symbol: var symbol })
            return graph.LocalFunctions.Contains(symbol, SymbolEqualityComparer.Default) ? graph.GetLocalFunctionControlFlowGraph(symbol) : null;
        var lambda = graph.Blocks
            .SelectMany(block => block.Operations.Concat(block.BranchValue is { } value ? [value] : Enumerable.Empty<IOperation>()))
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .FirstOrDefault(lambda => lambda.Syntax == function.Syntax);
        return lambda is null ? null : graph.GetAnonymousFunctionControlFlowGraph(lambda);
    }
}
