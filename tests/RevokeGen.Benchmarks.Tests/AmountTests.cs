using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks.Tests;

public sealed class AmountTests
{
    [Theory]
    [InlineData(0, nameof(Unit.Nanoseconds), "0.00 ns")]
    [InlineData(95.44, nameof(Unit.Nanoseconds), "95.4 ns")]
    [InlineData(999.6, nameof(Unit.Nanoseconds), "1.00 µs")]
    [InlineData(2860, nameof(Unit.Nanoseconds), "2.86 µs")]
    [InlineData(150e6, nameof(Unit.Nanoseconds), "150 ms")]
    [InlineData(2.5e12, nameof(Unit.Nanoseconds), "2500 s")]
    [InlineData(0, nameof(Unit.Bytes), "0 B")]
    [InlineData(242, nameof(Unit.Bytes), "242 B")]
    [InlineData(2500, nameof(Unit.Bytes), "2.50 KB")]
    [InlineData(1.4e6, nameof(Unit.Bytes), "1.40 MB")]
    [InlineData(12, nameof(Unit.Count), "12")]
    public void Figures_have_three_digits_and_the_unit_that_fits(double value, string unit, string expected) =>
        Assert.Equal(expected, Amount.Text(value, Enum.Parse<Unit>(unit)));

    [Theory]
    [InlineData(0.0312, "0.0312x")]
    [InlineData(0.0996, "0.10x")]
    [InlineData(1.2, "1.20x")]
    [InlineData(9.996, "10.0x")]
    [InlineData(123.4, "123x")]
    public void Ratios_keep_what_tells_them_apart(double ratio, string expected) => Assert.Equal(expected, Amount.Ratio(ratio));
}
