using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Benchmarks;

/// <summary>The middle of several measurements.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
