using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>
/// Finds the members of a structure that may have one of several values. One of them is taken for granted at a time: two that are chosen may go
/// together in some ways only.
/// </summary>
internal sealed class Choices(KnownValueReader values)
{
    /// <summary>The structure with each branch of a choice that is written in a member.</summary>
    public IEnumerable<(IOperation Branch, KnownStructure Structure)> OfBranches(KnownStructure structure) =>
        from member in structure.Members
        where !Marks.IsMadeHere(member.Value)
        let written = Written(member.Value)
        where written.Count > 1
        from choice in written
        where choice.Value is not (null or KnownAlternatives)
        select (choice.Branch, Assuming(structure, member.Key, choice.Whole, choice.Value));

    /// <summary>For each member that a variable gives one of several values, the structure with each of them.</summary>
    public IEnumerable<IEnumerable<KnownStructure>> OfVariables(KnownStructure structure) =>
        from member in structure.Members
        where !Marks.IsMadeHere(member.Value) && Written(member.Value).Count == 1
        let held = Held(member.Value)
        where held.Count > 1
        select held.Select(one => Assuming(structure, member.Key, member.Value, one));

    /// <summary>The branches in an expression, and in a payload that it makes a union of.</summary>
    private List<(IOperation Branch, IOperation Whole, KnownValue? Value)> Written(IOperation member)
    {
        var written = new List<(IOperation, IOperation, KnownValue?)>();
        foreach (var branch in values.Branches.Of(member))
        {
            var value = branch.NullCounts && !branch.IsBlob ? values.Read(branch) : null;
            if (value is KnownUnion union && branch.Operation.Syntax.Span.Contains(union.Payload.Syntax.Span) && Payloads(union) is { Count: > 1 } payloads)
                written.AddRange(payloads.Select(one => (one.Payload, branch.Operation, (KnownValue?)one)));
            else
                written.Add((branch.Operation, branch.Operation, value));
        }

        return written;
    }

    private List<KnownValue> Held(IOperation member) => values.Read(member) is { } value
        ? [.. KnownAlternatives.Each(value).SelectMany(one => one is KnownUnion union && Payloads(union) is { Count: > 1 } payloads ? (IEnumerable<KnownValue>)payloads : [one])]
        : [];

    private List<KnownUnion> Payloads(KnownUnion union) => [.. values.Branches.Of(union.Payload).Select(branch => union with { Payload = branch.Operation })];

    private static KnownStructure Assuming(KnownStructure structure, string member, IOperation operation, KnownValue value) =>
        structure with { Members = structure.Members.SetItem(member, operation), Assumed = new(member, value) };
}
