using System;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>Evaluates members, which is where expressions meet the code.</summary>
internal sealed class MemberEvaluator(KnownValueReader values)
{
    public Outcome Member(Outcome current, string name)
    {
        var holder = current.Sources is [var only] ? only : null;
        switch (current.Value)
        {
            case KnownStructure structure when structure.Members.TryGetValue(name, out var value):
                return new(values.ReadMember(structure, name), [new Source(value, holder)]);
            case KnownUnion union when union.Variant == name:
                return Read(new Source(union.Payload, holder));
            case KnownStructure { IsComplete: true } or KnownUnion:
            case KnownNull or KnownBoolean or KnownNumber or KnownText or KnownBlob or EvaluatedList:
                return current.With(KnownNull.Instance);
            case KnownCollection { Entries.IsEmpty: false } map:
                return Entry(map, name, current, holder);
            default:
                return Outcome.Undecided.After(current);
        }
    }

    /// <summary>A key that differs in case alone is undecided: a map may compare keys in its own way.</summary>
    private Outcome Entry(KnownCollection map, string name, Outcome current, Source? holder)
    {
        var isSure = map.ShowsAll;
        foreach (var entry in map.Entries)
        {
            var key = (values.Read(entry.Key) as KnownText)?.Text;
            if (key == name)
                return Read(new Source(entry.Value, holder));
            isSure &= key is not null && !string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
        }

        return isSure ? current.With(KnownNull.Instance) : Outcome.Undecided.After(current);
    }

    public Outcome Read(Source source) => new(values.Read(source.Operation), [source]);
}
