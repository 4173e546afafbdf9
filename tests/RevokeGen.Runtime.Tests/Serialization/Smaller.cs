using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>The values that are one step smaller than one for which a property fails, so that FsCheck can cut the case down.</summary>
internal static class Smaller
{
    /// <summary>The value with half of a text, without one item or member, or with one of these smaller.</summary>
    public static IEnumerable<ShapeNode> Than(ShapeNode node) => node switch
    {
        ShapeNode.Text { Value: { Length: > 0 } value } => [new ShapeNode.Text(value[..(value.Length / 2)]), new ShapeNode.Text(value[((value.Length + 1) / 2)..])],
        ShapeNode.List list => AnyLess(list.Items, Than).Select(static items => new ShapeNode.List(items)),
        ShapeNode.Members members => AnyLess(members.Values, static member => Than(member.Value).Select(value => (member.Name, value))).Select(values => members with { Values = values }),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<T>> AnyLess<T>(IReadOnlyList<T> items, Func<T, IEnumerable<T>> smaller) =>
        Enumerable.Range(0, items.Count).Select(index => (IReadOnlyList<T>)[.. items.Take(index), .. items.Skip(index + 1)])
            .Concat(Enumerable.Range(0, items.Count).SelectMany(
                index => smaller(items[index]).Select(item => (IReadOnlyList<T>)[.. items.Take(index), item, .. items.Skip(index + 1)])));
}
