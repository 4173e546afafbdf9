using System.Collections.Generic;
using RevokeGen.Runtime.JmesPath;

namespace RevokeGen.Runtime.Tests.JmesPath;

public sealed class JmesPathFunctionsTests
{
    private static readonly int[] Numbers = [0, 1, 2, 3, 4];

    [Theory]
    [InlineData(0.1f, 0.1)]
    [InlineData(-3.4028235E+38f, -3.4028235E+38)]
    [InlineData(1e-45f, 1e-45)]
    public void A_float_is_what_its_digits_say(float value, double expected) => Assert.Equal(expected, JmesPathFunctions.Number(value));

    [Fact]
    public void Length_counts_code_points()
    {
        var failed = false;
        Assert.Equal(3, JmesPathFunctions.Length("x\U0001F600y", ref failed));
        Assert.False(failed);
    }

    [Fact]
    public void A_null_where_none_is_taken_fails()
    {
        var failures = new List<bool>();
        void Add(bool failed) => failures.Add(failed);
        foreach (var call in new Failing[]
        {
            static (ref bool failed) => JmesPathFunctions.Length((string?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Length((IReadOnlyList<int>?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Length((IReadOnlyDictionary<string, int>?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Absolute((double?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Absolute((long?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Whole(null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Ceiling(null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Floor(null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Contains(null, "a", ref failed),
            static (ref bool failed) => JmesPathFunctions.StartsWith("a", null, ref failed),
            static (ref bool failed) => JmesPathFunctions.EndsWith(null, "a", ref failed),
            static (ref bool failed) => JmesPathFunctions.Join(",", ["a", null], ref failed),
            static (ref bool failed) => JmesPathFunctions.Reverse((string?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Reverse<int>(null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Sort(["a", null], ref failed),
            static (ref bool failed) => JmesPathFunctions.Sort((IReadOnlyList<double>?)null, ref failed),
            static (ref bool failed) => JmesPathFunctions.Require(false, ref failed),
            static (ref bool failed) => JmesPathFunctions.RequireMap<int>(null, ref failed),
        })
        {
            var failed = false;
            call(ref failed);
            Add(failed);
        }

        Assert.All(failures, Assert.True);
    }

    [Fact]
    public void What_is_given_does_not_fail()
    {
        var failed = false;
        Assert.Equal(1.5, JmesPathFunctions.Absolute(-1.5, ref failed));
        Assert.Equal(9007199254740993, JmesPathFunctions.Absolute(-9007199254740993, ref failed));
        Assert.Equal(long.MaxValue, JmesPathFunctions.Absolute(long.MinValue, ref failed));
        Assert.Equal(-9007199254740993, JmesPathFunctions.Whole(-9007199254740993, ref failed));
        Assert.Equal(2, JmesPathFunctions.Ceiling(1.5, ref failed));
        Assert.Equal(-2, JmesPathFunctions.Floor(-1.5, ref failed));
        Assert.True(JmesPathFunctions.Contains("abc", "b", ref failed));
        Assert.False(JmesPathFunctions.Contains("abc", null, ref failed));
        Assert.True(JmesPathFunctions.StartsWith("abc", "a", ref failed));
        Assert.True(JmesPathFunctions.EndsWith("abc", "c", ref failed));
        Assert.Equal("a-b", JmesPathFunctions.Join("-", ["a", "b"], ref failed));
        Assert.Equal("b\U0001F600a", JmesPathFunctions.Reverse("a\U0001F600b", ref failed));
        Assert.Equal([4, 3, 2, 1, 0], JmesPathFunctions.Reverse(Numbers, ref failed));
        Assert.Equal(["", "b", "\uFFFD", "\U0001F600"], JmesPathFunctions.Sort(["\U0001F600", "\uFFFD", "b", ""], ref failed));
        Assert.Equal([-1.0, 0.5, 3.0], JmesPathFunctions.Sort([3.0, -1.0, 0.5], ref failed));
        Assert.False(failed);
    }

    [Theory]
    [InlineData("5", 5.0)]
    [InlineData("-1.5e1", -15.0)]
    [InlineData(" 5 ", 5.0)]
    [InlineData("", null)]
    [InlineData("5a", null)]
    [InlineData("+5", null)]
    [InlineData("1 2", null)]
    [InlineData("true", null)]
    [InlineData(null, null)]
    public void To_number_takes_what_JSON_takes(string? text, double? expected) => Assert.Equal(expected, JmesPathFunctions.ToNumber(text));

    [Theory]
    [InlineData(1, 3, 1, "1,2")]
    [InlineData(null, null, -1, "4,3,2,1,0")]
    [InlineData(-2, null, 1, "3,4")]
    [InlineData(null, -100, 1, "")]
    [InlineData(100, -100, -2, "4,2,0")]
    [InlineData(int.MinValue, int.MaxValue, int.MaxValue, "0")]
    public void A_slice_follows_Pythons_rules(int? from, int? to, int step, string expected) =>
        Assert.Equal(expected, string.Join(',', JmesPathFunctions.Slice(Numbers, from, to, step)));

    [Fact]
    public void What_is_not_there_is_null()
    {
        Assert.Null(JmesPathFunctions.ValueItem(Numbers, 5));
        Assert.Null(JmesPathFunctions.ValueItem(Numbers, -6));
        Assert.Null(JmesPathFunctions.ValueItem(Numbers, int.MinValue));
        Assert.Equal(4, JmesPathFunctions.ValueItem(Numbers, -1));
        Assert.Null(JmesPathFunctions.Item((IReadOnlyList<string>?)null, 0));
        Assert.Null(JmesPathFunctions.SparseItem<int>([1, null], 1));
        Assert.Null(JmesPathFunctions.Entry(new Dictionary<string, string> { ["a"] = "b" }, "c"));
        Assert.Equal(1, JmesPathFunctions.ValueEntry(new Dictionary<string, int> { ["a"] = 1 }, "a"));
        Assert.Null(JmesPathFunctions.SparseEntry(new Dictionary<string, int?> { ["a"] = null }, "a"));
    }

    [Fact]
    public void Numbers_are_summed_up()
    {
        var failed = false;
        var none = new JmesPathNumbers();
        Assert.Equal((0.0, null, null), (none.Sum(ref failed), none.Average(ref failed), none.Max(ref failed)));
        var some = new JmesPathNumbers();
        some.Add(3);
        some.Add(-1);
        Assert.Equal((2.0, 1.0, -1.0, 3.0), (some.Sum(ref failed), some.Average(ref failed), some.Min(ref failed), some.Max(ref failed)));
        Assert.False(failed);
        some.Add(null);
        Assert.Equal(3, some.Max(ref failed));
        Assert.True(failed);
    }

    [Fact]
    public void Strings_are_ordered_by_code_points()
    {
        var failed = false;
        var strings = new JmesPathStrings();
        Assert.Null(strings.Min(ref failed));
        strings.Add("\uFFFD");
        strings.Add("\U0001F600");
        strings.Add("\uFFFDa");
        Assert.Equal(("\uFFFD", "\U0001F600"), (strings.Min(ref failed), strings.Max(ref failed)));
        Assert.False(failed);
        strings.Add(null);
        strings.Min(ref failed);
        Assert.True(failed);
    }

    private delegate void Failing(ref bool failed);
}
