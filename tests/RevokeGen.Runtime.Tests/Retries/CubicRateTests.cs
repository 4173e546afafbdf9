using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Retries;

/// <summary>The published series of AWS's clients: throttled at ten requests a second, at the fifth second.</summary>
public sealed class CubicRateTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Rate_comes_back_slowly_near_the_last_maximum_and_then_ever_faster()
    {
        var rate = new CubicRate();
        Assert.Equal(7.0, rate.Shrink(10, 5), Tolerance);

        double[] expected = [7.0, 9.64893600966, 10.000030849917364, 10.453284520772092, 13.408697022224185, 21.26626835427364, 36.425998516920465];
        for (var second = 0; second < expected.Length; second++)
            Assert.Equal(expected[second], rate.Grow(5 + second), Tolerance);
    }

    [Fact]
    public void Throttling_starts_again_from_the_rate_that_was_too_much()
    {
        var rate = new CubicRate();
        rate.Shrink(10, 5);

        Assert.Equal(7.0, rate.Grow(5), Tolerance);
        Assert.Equal(9.64893600966, rate.Grow(6), Tolerance);
        Assert.Equal(6.754255206761999, rate.Shrink(9.64893600966, 7), Tolerance);
        Assert.Equal(4.727978644733399, rate.Shrink(6.754255206761999, 8), Tolerance);
        Assert.Equal(6.606547753887045, rate.Grow(9), Tolerance);
        Assert.Equal(6.763279816944947, rate.Grow(10), Tolerance);
        Assert.Equal(7.598174833907107, rate.Grow(11), Tolerance);
        Assert.Equal(11.511232804773524, rate.Grow(12), Tolerance);
    }
}
