using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>Follows one local along all paths of the code to one use: a worklist over the blocks, with the states joined where paths meet.</summary>
internal sealed class LocalFlow
{
    /// <summary>After this many visits of a block counts that still move are given up.</summary>
    private const int VisitsBeforeWidening = 3;

    private readonly ILocalReferenceOperation _use;
    private readonly ControlFlowGraph _graph;
    private readonly KnownValueReader _values;
    private readonly CollectionSteps _steps;
    private readonly Budget _budget;
    private readonly ImmutableArray<LocalEffect>[] _effects;
    private readonly LocalState?[] _entries;
    private readonly int[] _visits;
    private readonly Queue<int> _waiting = new();
    private readonly Dictionary<IOperation, LocalState> _initial = [];

    public LocalFlow(ILocalReferenceOperation use, LocalHistory history, ControlFlowGraph graph, KnownValueReader values, Budget budget)
    {
        _use = use;
        _graph = graph;
        _values = values;
        _steps = new CollectionSteps(values);
        _budget = budget;
        _effects = [.. graph.Blocks.Select(block => BlockEffects.Of(block, use.Local, history))];
        _entries = new LocalState?[_effects.Length];
        _visits = new int[_effects.Length];
    }

    /// <summary>What the local holds at the use; null when that is not known, or the code does not get there.</summary>
    public KnownValue? Read()
    {
        for (var block = 0; block < _effects.Length; block++)
        {
            for (var index = 0; index < _effects[block].Length; index++)
            {
                if (_effects[block][index].Place == _use.Syntax)
                    return Read(block, index);
            }
        }

        return null;
    }

    private KnownValue? Read(int block, int index)
    {
        if (!Solve() || _entries[block] is not { } state)
            return null;
        foreach (var effect in _effects[block].Take(index))
            state = Apply(state, effect);
        var value = state.Value;
        return value is null || Exposure.IsImmune(value) || IsCopied() || !IsChangedAfter(block, index + 1) ? value : Exposure.Of(value);
    }

    /// <summary>False when the budget ends.</summary>
    private bool Solve()
    {
        Enter(0, LocalState.Unassigned);
        while (_waiting.Count > 0)
        {
            var ordinal = _waiting.Dequeue();
            if (!_budget.TryStep())
                return false;
            var block = _graph.Blocks[ordinal];
            var state = _entries[ordinal]!;
            var handlers = Handlers.Of(block);
            EnterAll(handlers, state);
            foreach (var effect in _effects[ordinal])
            {
                state = Apply(state, effect);
                EnterAll(handlers, state);
            }

            EnterAll(Successors(block), state);
        }

        return true;
    }

    private void EnterAll(IEnumerable<int> blocks, LocalState state)
    {
        foreach (var block in blocks)
            Enter(block, state);
    }

    private void Enter(int block, LocalState state)
    {
        var before = _entries[block];
        var after = before is null ? state : before.Join(state, widen: _visits[block] > VisitsBeforeWidening);
        if (ReferenceEquals(before, after))
            return;
        _entries[block] = after;
        _visits[block]++;
        if (!_waiting.Contains(block))
            _waiting.Enqueue(block);
    }

    private LocalState Apply(LocalState state, LocalEffect effect) => effect switch
    {
        { Kind: LocalEffectKind.Replace, Operation: { } value } => Initial(value),
        { Kind: LocalEffectKind.Replace } => LocalState.Unknown,
        { Kind: LocalEffectKind.Step, Operation: { } step } =>
            state.Change(value => value is KnownCollection collection ? _steps.Apply(collection, step, _budget) : null),
        { Kind: LocalEffectKind.Escape } => state.Change(Exposure.Of),
        _ => state,
    };

    /// <summary>Read once, so that the same value is the same object and paths that carry it agree.</summary>
    private LocalState Initial(IOperation value)
    {
        if (!_initial.TryGetValue(value, out var state))
            _initial.Add(value, state = LocalState.Of(value, Exposure.Held(_values.Read(value, _budget), value, _use.Local.Type)));
        return state;
    }

    /// <summary>Whether what is made at the use keeps nothing of the object itself.</summary>
    private bool IsCopied() => _use.Parent is ISpreadOperation or IConversionOperation { Parent: ISpreadOperation };

    /// <summary>Whether the object may still change behind the use, which the code then may have counted on.</summary>
    private bool IsChangedAfter(int block, int index)
    {
        var seen = new HashSet<int>();
        var open = new Stack<(int Block, int Index)>();
        open.Push((block, index));
        while (open.Count > 0)
        {
            var (ordinal, start) = open.Pop();
            var rest = _effects[ordinal].Skip(start).ToList();
            var end = rest.FindIndex(effect => effect.Kind == LocalEffectKind.Replace);
            if (rest.Take(end < 0 ? rest.Count : end).Any(effect => effect.Kind != LocalEffectKind.Read))
                return true;
            foreach (var next in end < 0 ? Successors(_graph.Blocks[ordinal]).Concat(Handlers.Of(_graph.Blocks[ordinal])) : [])
            {
                if (seen.Add(next))
                    open.Push((next, 0));
            }
        }

        return false;
    }

    private static IEnumerable<int> Successors(BasicBlock block)
    {
        if (block.FallThroughSuccessor?.Destination is { } next)
            yield return next.Ordinal;
        if (block.ConditionalSuccessor?.Destination is { } other)
            yield return other.Ordinal;
    }
}
