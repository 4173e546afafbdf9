using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>What a local may hold at one point: for each place that its value may come from, what has become of it.</summary>
internal sealed class LocalState
{
    private const int MaxSources = 16;

    /// <summary>Before the first value.</summary>
    public static readonly LocalState Unassigned = new(ImmutableDictionary<IOperation, KnownValue>.Empty, isKnown: true);

    public static readonly LocalState Unknown = new(ImmutableDictionary<IOperation, KnownValue>.Empty, isKnown: false);

    private readonly ImmutableDictionary<IOperation, KnownValue> _values;
    private readonly bool _isKnown;

    private LocalState(ImmutableDictionary<IOperation, KnownValue> values, bool isKnown) => (_values, _isKnown) = (values, isKnown);

    /// <summary>The value, when it is known whichever way the code took.</summary>
    public KnownValue? Value => _isKnown ? KnownAlternatives.Of(_values.OrderBy(value => value.Key.Syntax.SpanStart).Select(value => value.Value)) : null;

    public static LocalState Of(IOperation source, KnownValue? value) =>
        value is null ? Unknown : new(Unassigned._values.Add(source, value), isKnown: true);

    /// <summary>The state after something has happened to the object.</summary>
    public LocalState Change(Func<KnownValue, KnownValue?> change)
    {
        var changed = _values;
        foreach (var value in _values)
        {
            if (change(value.Value) is not { } after)
                return Unknown;
            changed = changed.SetItem(value.Key, after);
        }

        return _isKnown ? new(changed, isKnown: true) : this;
    }

    /// <summary>The state where two paths meet: this very one when the other adds nothing.</summary>
    /// <param name="other">The state of the other path.</param>
    /// <param name="widen">Whether counts that still move are given up, so that a loop comes to an end.</param>
    public LocalState Join(LocalState other, bool widen)
    {
        if (!_isKnown || !other._isKnown)
            return _isKnown ? Unknown : this;
        var joined = _values;
        foreach (var value in other._values)
        {
            if (!_values.TryGetValue(value.Key, out var own))
                joined = joined.Add(value.Key, value.Value);
            else if (Join(own, value.Value, widen) is not { } both)
                return Unknown;
            else if (!ReferenceEquals(both, own))
                joined = joined.SetItem(value.Key, both);
        }

        return ReferenceEquals(joined, _values) ? this : joined.Count > MaxSources ? Unknown : new(joined, isKnown: true);
    }

    private static KnownValue? Join(KnownValue one, KnownValue other, bool widen)
    {
        if (one is not KnownCollection own || other is not KnownCollection its)
            return one.Equals(other) ? one : null;
        var min = Math.Min(own.Min, its.Min);
        var max = Math.Max(own.Max ?? int.MaxValue, its.Max ?? int.MaxValue) is var most && most == int.MaxValue ? (int?)null : most;
        if (widen)
            (min, max) = (min < own.Min ? 0 : min, max == own.Max ? max : null);
        var items = own.Items.All(item => its.Items.Contains(item)) ? own.Items : [.. own.Items.Where(item => its.Items.Contains(item))];
        var entries = own.Entries.All(entry => its.Entries.Contains(entry)) ? own.Entries : [.. own.Entries.Where(entry => its.Entries.Contains(entry))];
        var stays = own.Stays < its.Stays ? own.Stays : its.Stays;
        return min == own.Min && max == own.Max && items == own.Items && entries == own.Entries && stays == own.Stays
            ? own
            : own with { Min = min, Max = max, Items = items, Entries = entries, Stays = stays };
    }
}
