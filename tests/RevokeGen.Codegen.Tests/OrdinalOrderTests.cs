using System;
using System.Linq;

namespace RevokeGen.Codegen.Tests;

public sealed class OrdinalOrderTests
{
    private static readonly string[] Texts = ["b", "\u00E9", "B", "", "a#b", "a$b", "a", "ab", "\uFFFD", "\U0001F600", "_", "9", "10"];

    [Fact]
    public void Texts_are_sorted_by_their_units()
    {
        Assert.Equal(["", "10", "9", "B", "_", "a", "a#b", "a$b", "ab", "b", "\u00E9", "\U0001F600", "\uFFFD"], Texts.Sorted());
        Assert.Equal(Texts.Order(StringComparer.Ordinal), Texts.Sorted());
    }

    [Fact]
    public void Items_are_sorted_by_their_keys() =>
        Assert.Equal([(2, "A"), (3, "a"), (1, "b")], new[] { (1, "b"), (2, "A"), (3, "a") }.SortedBy(static item => item.Item2));
}
