using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace RevokeGen.Runtime.Tests.Validation;

public sealed class ValidatorTests
{
    private static readonly ValidationPattern Digits = new(@"^\d{12}$");
    private static readonly ValidationPattern Engine = new("^[a-z]+(-[a-z]+)*$");

    private delegate bool Check(ref Validator validator);

    [Fact]
    public void Entries_of_any_map_are_walked_in_its_order_and_to_the_end()
    {
        var pairs = new[] { KeyValuePair.Create("b", 1), KeyValuePair.Create("a", 2) };

        Assert.Equal(["b1", "a2"], Walk(new Dictionary<string, int>(pairs)));
        Assert.Equal(["a2", "b1"], Walk(new SortedDictionary<string, int>(new Dictionary<string, int>(pairs))));
        Assert.Empty(Walk(new Dictionary<string, int>()));

        static List<string> Walk(IReadOnlyDictionary<string, int> map)
        {
            var seen = new List<string>();
            foreach (var entry in Validator.Entries(map))
                seen.Add($"{entry.Key}{entry.Value}");
            return seen;
        }
    }

    [Fact]
    public void Required_is_about_null()
    {
        Assert.Equal("M: is required.", Broken((ref Validator validator) => validator.Required<string>("M", null)));
        Assert.Equal("M: is required.", Broken((ref Validator validator) => validator.Required<int?>("M", null)));
        Assert.Null(Broken((ref Validator validator) => validator.Required("M", "") && validator.Required("M", 0)));
    }

    [Theory]
    [InlineData("", "M: has 0 characters; it takes 1 to 2.")]
    [InlineData("a", null)]
    [InlineData("ab", null)]
    [InlineData("\uD83D\uDE00\uD83D\uDE00", null)]
    [InlineData("abc", "M: has 3 characters; it takes 1 to 2.")]
    [InlineData(null, null)]
    public void Length_of_a_string_is_in_scalar_values(string? value, string? expected) =>
        Assert.Equal(expected, Broken((ref Validator validator) => validator.Length("M", value, 1, 2)));

    [Theory]
    [InlineData(0, long.MaxValue, 0, null)]
    [InlineData(1, long.MaxValue, 0, "M: has 0 items; it takes at least 1.")]
    [InlineData(0, 1, 2, "M: has 2 items; it takes at most 1.")]
    [InlineData(2, 2, 1, "M: has 1 item; it takes exactly 2.")]
    [InlineData(2, 2, null, null)]
    public void Count_names_the_bounds_that_there_are(long min, long max, int? count, string? expected) =>
        Assert.Equal(expected, Broken((ref Validator validator) => validator.Count("M", count, min, max)));

    [Fact]
    public void Length_of_a_blob_is_in_bytes()
    {
        ReadOnlyMemory<byte> three = new byte[3];
        Assert.Equal("M: has 3 bytes; it takes at most 2.", Broken((ref Validator validator) => validator.ByteLength("M", three, 0, 2)));
        Assert.Null(Broken((ref Validator validator) => validator.ByteLength("M", three, 3, 3) && validator.ByteLength("M", null, 3, 3)));
    }

    [Fact]
    public void Pattern_is_that_of_Smithy()
    {
        Assert.Null(Broken((ref Validator validator) => validator.Pattern("M", "123456789012", Digits) && validator.Pattern("M", null, Digits)));
        Assert.Equal(@"M: does not match ^\d{12}$.", Broken((ref Validator validator) => validator.Pattern("M", "123456789012\n", Digits)));
    }

    [Fact]
    public void A_pattern_that_cannot_decide_keeps_the_rule()
    {
        var slow = new ValidationPattern("^(?=(a|aa)+$)a*$");
        Assert.Null(Broken((ref Validator validator) => validator.Pattern("M", new string('a', 60) + "!", slow)));
        Assert.Null(Broken((ref Validator validator) => validator.Pattern("M", "a", new ValidationPattern("("))));
    }

    [Fact]
    public void Range_of_whole_and_decimal_numbers()
    {
        Assert.Null(Broken((ref Validator validator) => validator.Range("M", 1, 1M, 9M) && validator.Range("M", (int?)null, 1M, 9M)));
        Assert.Null(Broken((ref Validator validator) => validator.Range("M", long.MinValue, decimal.MinValue, 9M)));
        Assert.Equal("M: is out of range; it takes 1 to 9.", Broken((ref Validator validator) => validator.Range("M", 10L, 1M, 9M)));
        Assert.Equal("M: is out of range; it takes at least 1.5.", Broken((ref Validator validator) => validator.Range("M", 1.4M, 1.5M, decimal.MaxValue)));
        Assert.Equal("M: is out of range; it takes at most 9.", Broken((ref Validator validator) => validator.Range("M", 10, decimal.MinValue, 9M)));
    }

    [Theory]
    [InlineData(0.5, 0, 1, null)]
    [InlineData(1.5, 0, 1, "M: is out of range; it takes 0 to 1.")]
    [InlineData(1e300, 0, 1, "M: is out of range; it takes 0 to 1.")]
    [InlineData(1e300, 0, double.MaxValue, null)]
    [InlineData(double.PositiveInfinity, 0, double.MaxValue, null)]
    [InlineData(double.NegativeInfinity, double.MinValue, 1, null)]
    [InlineData(double.NegativeInfinity, 0, double.MaxValue, "M: is out of range; it takes at least 0.")]
    [InlineData(double.NaN, 0, 1, "M: is out of range; it takes 0 to 1.")]
    [InlineData(double.NaN, double.MinValue, double.MaxValue, "M: is out of range; it takes a number.")]
    public void Range_of_floating_numbers_overflows_nothing(double value, double min, double max, string? expected)
    {
        Assert.Equal(expected, Broken((ref Validator validator) => validator.Range("M", value, min, max)));
        Assert.Null(Broken((ref Validator validator) => validator.Range("M", (double?)null, min, max)));
    }

    [Theory]
    [InlineData("5", "5", "5e0", null)]
    [InlineData("4.9999999999999999999999999999999999", "5", null, "M: is out of range; it takes at least 5.")]
    [InlineData("1e400", "-1e400", "1e399", "M: is out of range; it takes -1e400 to 1e399.")]
    [InlineData("-1e-400", "0", null, "M: is out of range; it takes at least 0.")]
    [InlineData("1e400", null, "1e99999999999", null)]
    public void Range_of_numbers_of_any_size(string value, string? min, string? max, string? expected)
    {
        Assert.Equal(expected, Broken((ref Validator validator) => validator.Range("M", BigDecimal.Parse(value), min, max)));
        Assert.Null(Broken((ref Validator validator) => validator.Range("M", (BigDecimal?)null, min, max) && validator.Range("M", (BigInteger?)null, min, max)));
    }

    [Fact]
    public void Range_of_whole_numbers_of_any_size()
    {
        var large = BigInteger.Pow(10, 40);
        Assert.Null(Broken((ref Validator validator) => validator.Range("M", large, "0.5", "1e40")));
        Assert.Equal("M: is out of range; it takes 0.5 to 1e40.", Broken((ref Validator validator) => validator.Range("M", large + 1, "0.5", "1e40")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(500)]
    public void Unique_items_differ_whatever_their_number(int count)
    {
        List<string> items = [.. Enumerable.Range(0, count).Select(index => $"item{index}")];
        Assert.Null(Broken((ref Validator validator) => validator.UniqueItems("M", items)));
        items.Add(count == 0 ? "only" : "item" + (count - 1));
        var expected = count == 0 ? null : $"M: holds at index {count} an item that is there already.";
        Assert.Equal(expected, Broken((ref Validator validator) => validator.UniqueItems("M", items)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Each_item_that_is_there_already_is_told(int others)
    {
        List<string> items = [.. Enumerable.Range(0, others).Select(index => $"item{index}"), "a", "b", "a", "c", "b", "a"];
        var validator = default(Validator);
        Assert.False(validator.UniqueItems("M", items));
        Assert.Equal([Again(2), Again(4), Again(5)], validator.Violations.Select(static violation => violation.ToString()));

        string Again(int index) => $"M: holds at index {others + index} an item that is there already.";
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Unique_items_are_compared_by_content(int others)
    {
        List<IReadOnlyList<string>> rows = [.. Enumerable.Range(0, others).Select(static index => new[] { $"item{index}" }), ["a", "b"], ["a"], new List<string> { "a", "b" }];
        Assert.Equal($"M: holds at index {others + 2} an item that is there already.", Broken((ref Validator validator) => validator.UniqueItems("M", rows)));
        List<ReadOnlyMemory<byte>> blobs = [.. Enumerable.Range(0, others).Select(static index => new byte[] { (byte)index, 0 }), new byte[] { 1 }, new byte[] { 2 }, new byte[] { 1 }];
        Assert.Equal($"M: holds at index {others + 2} an item that is there already.", Broken((ref Validator validator) => validator.UniqueItems("M", blobs)));
    }

    [Fact]
    public void Lists_of_equal_blobs_have_the_same_hash() =>
        Assert.Equal(ShapeEquality.ListHash<ReadOnlyMemory<byte>>([new byte[] { 1 }]), ShapeEquality.ListHash<ReadOnlyMemory<byte>>([new byte[] { 1 }]));

    [Fact]
    public void Nothing_is_allocated_while_nothing_is_broken()
    {
        string[] items = ["a", "b", "c"];
        ReadOnlyMemory<byte> blob = new byte[3];
        var validator = default(Validator);
        Run(ref validator);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            Run(ref validator);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Empty(validator.Violations);

        void Run(ref Validator validator)
        {
            for (var level = 0; level < 14; level++)
                validator.Enter("Member");
            validator.EnterItem(3);
            validator.EnterEntry("key");
            _ = validator.Required("M", "x") && validator.Length("M", "text", 1, 255) && validator.Pattern("M", "123456789012", Digits);
            _ = validator.Pattern("M", "some-name", Engine) && validator.Count("M", 3, 1, 3) && validator.ByteLength("M", blob, 1, 3);
            _ = validator.Range("M", 5, 1M, 9M) && validator.Range("M", 0.5, 0, 1) && validator.UniqueItems("M", items) && validator.Keeps("Resource.Table");
            for (var level = 0; level < 16; level++)
                validator.Exit();
        }
    }

    private static string? Broken(Check check)
    {
        var validator = default(Validator);
        var holds = check(ref validator);
        Assert.Equal(holds, validator.Violations.Count == 0);
        return validator.Violations.SingleOrDefault()?.ToString();
    }
}
