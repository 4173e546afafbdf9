using System;

namespace RevokeGen.Runtime.Tests.Values;

public sealed class BigDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00e5", "0")]
    [InlineData("12.50", "12.50")]
    [InlineData("100.0", "100.0")]
    [InlineData("1500e-2", "15.00")]
    [InlineData("0.00000010", "1.0E-7")]
    [InlineData("10e3", "10000")]
    [InlineData("-00012", "-12")]
    [InlineData("1200", "1200")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1E-7")]
    [InlineData("123456789012345678901234567890.123", "1.23456789012345678901234567890123E+29")]
    [InlineData("1.5e400", "1.5E+400")]
    [InlineData("+7E-1", "0.7")]
    public void Number_is_kept_exactly(string text, string expected)
    {
        var value = BigDecimal.Parse(text);
        Assert.Equal(expected, value.ToString());
        Assert.Equal(value, BigDecimal.Parse(value.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1e99999999999")]
    [InlineData("1e2147483647")]
    [InlineData("NaN")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    [InlineData("1,000")]
    public void Text_that_is_no_number_is_refused(string text)
    {
        Assert.False(BigDecimal.TryParse(text, out var value));
        Assert.Equal(default, value);
        Assert.Throws<FormatException>(() => BigDecimal.Parse(text));
    }

    [Fact]
    public void Equal_numbers_are_equal_however_they_are_written()
    {
        Assert.Equal(BigDecimal.Parse("1e2"), BigDecimal.Parse("100.00"));
        Assert.Equal(BigDecimal.Parse("1e2").GetHashCode(), BigDecimal.Parse("100.00").GetHashCode());
        Assert.Equal(0, BigDecimal.Parse("1e2").CompareTo(BigDecimal.Parse("100.00")));
        Assert.Equal(BigDecimal.Parse("0"), BigDecimal.Parse("0.00"));
        Assert.True(BigDecimal.Parse("1.10") > BigDecimal.Parse("1.09"));
        Assert.NotEqual(BigDecimal.Parse("1"), BigDecimal.Parse("-1"));
    }

    [Fact]
    public void Numbers_are_ordered_as_decimals_are()
    {
        var random = new Random(11);
        for (var count = 0; count < 5_000; count++)
        {
            var (left, right) = (Decimal(random), Decimal(random));
            Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(((BigDecimal)left).CompareTo(right)));
            Assert.Equal(left, (decimal)(BigDecimal)left);
        }
    }

    [Fact]
    public void Number_beyond_a_decimal_is_no_decimal() => Assert.Throws<OverflowException>(() => (decimal)BigDecimal.Parse("1e30"));

    private static decimal Decimal(Random random) => new(random.Next(-20, 20), 0, 0, random.Next(2) == 0, (byte)random.Next(5));
}
