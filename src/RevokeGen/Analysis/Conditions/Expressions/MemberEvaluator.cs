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
            default:
                return Outcome.Undecided.After(current);
        }
    }

    public Outcome Read(Source source) => new(values.Read(source.Operation), [source]);
}
