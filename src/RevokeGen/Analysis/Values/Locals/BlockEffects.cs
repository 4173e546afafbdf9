using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>The effects of a graph's blocks on one local, in the order of evaluation.</summary>
internal static class BlockEffects
{
    public static ImmutableArray<LocalEffect> Of(BasicBlock block, ILocalSymbol local, LocalHistory history)
    {
        var effects = ImmutableArray.CreateBuilder<LocalEffect>();
        foreach (var statement in block.Operations)
            Add(statement, local, history, effects);
        if (block.BranchValue is { } value)
            Add(value, local, history, effects);
        return effects.ToImmutable();
    }

    private static void Add(IOperation statement, ILocalSymbol local, LocalHistory history, ImmutableArray<LocalEffect>.Builder effects)
    {
        foreach (var operation in InOrder(statement))
        {
            var effect = operation switch
            {
                // What the graph adds of its own, as for using and foreach, is not in the history.
                ILocalReferenceOperation use when Is(use, local) => history.At(use.Syntax) is { } known
                    ? known.Operation is null ? known : null
                    : new LocalEffect(LocalEffectKind.Escape, null, use.Syntax),
                // The target may be gone into a capture, when the value takes several blocks; the syntax stays.
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } when Is(target, local) =>
                    history.At(operation.Syntax) ?? new LocalEffect(LocalEffectKind.Replace, null, operation.Syntax),
                ISimpleAssignmentOperation or IInvocationOperation => history.At(operation.Syntax) is { Operation: not null } done ? done : null,
                _ => null,
            };
            if (effect is not null)
                effects.Add(effect);
        }
    }

    private static bool Is(ILocalReferenceOperation use, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(use.Local, local);

    /// <summary>Operands before what is made of them; without recursion, as expressions can be deep.</summary>
    private static IEnumerable<IOperation> InOrder(IOperation root)
    {
        var open = new Stack<(IOperation Operation, bool IsDone)>();
        open.Push((root, false));
        while (open.Count > 0)
        {
            var (operation, isDone) = open.Pop();
            if (isDone)
            {
                yield return operation;
                continue;
            }

            open.Push((operation, true));
            foreach (var operand in operation.ChildOperations.Reverse())
                open.Push((operand, false));
        }
    }
}
