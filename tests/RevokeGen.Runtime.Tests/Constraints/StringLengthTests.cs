using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime.Tests.Constraints;

public sealed class StringLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("\u00E9\u4E2D", 2)]
    [InlineData("\\uD83D\\uDE00", 1)]
    [InlineData("a\\uD83D\\uDE00b\\uD83D\\uDE01", 4)]
    [InlineData("\\uD83D", 1)]
    [InlineData("\\uDE00", 1)]
    [InlineData("\\uDE00\\uD83D", 2)]
    [InlineData("\\uD83D\\uD83D\\uDE00", 2)]
    [InlineData("\\uD83D\\uDE00\\uDE00", 2)]
    [InlineData("e\u0301", 2)]
    public void Scalar_values_count_and_a_lone_surrogate_is_one(string value, int expected) =>
        Assert.Equal(expected, StringLength.Count(Utf16.Unescape(value)));

    [Fact]
    public void A_long_string_is_counted_whole()
    {
        var value = string.Create(2_000_000, 0, static (units, _) =>
        {
            for (var index = 0; index < units.Length; index += 2)
                (units[index], units[index + 1]) = ('\uD83D', '\uDE00');
        });
        Assert.Equal(1_000_000, StringLength.Count(value));
    }
}
