using System.Linq;
using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Retries;

public sealed class MeasuredRateTests
{
    [Fact]
    public void Nothing_is_measured_within_the_first_half_second()
    {
        Assert.Equal(0, After(0.1, 0.2, 0.3, 0.4, 0.49));
        Assert.Equal(12 * 0.8, After(0.1, 0.2, 0.3, 0.4, 0.49, 0.5), 1e-9);
    }

    [Fact]
    public void One_request_a_second_is_a_rate_of_one()
    {
        Assert.Equal(0.8, After(1), 1e-9);
        Assert.Equal(1, After([.. Enumerable.Range(1, 20).Select(static second => (double)second)]), 1e-9);
    }

    [Fact]
    public void What_was_last_weighs_most()
    {
        double[] steady = [1, 1.5, 2, 2.5, 3, 3.5, 4];
        Assert.InRange(After(steady), 1.99, 2);
        Assert.InRange(After([.. steady, 14]), 0.1, 0.5);
    }

    private static double After(params double[] times)
    {
        var rate = new MeasuredRate();
        foreach (var time in times)
            rate.Record(time);
        return rate.Value;
    }
}
