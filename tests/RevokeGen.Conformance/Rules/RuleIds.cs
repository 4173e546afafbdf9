using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Conformance.Rules;

/// <summary>The ids of the domain rules, which are numbered without a gap.</summary>
internal static class RuleIds
{
    /// <summary>Requires that each id begins the name of a test, or is among those that are out of reach, and is not both.</summary>
    public static void AreCovered<TTests>(string prefix, int count, IEnumerable<string> outOfReach)
    {
        var tested = typeof(TTests).GetMethods()
            .Where(static method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
            .Select(static method => method.Name.Split('_')[0])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct();
        var all = Enumerable.Range(1, count).Select(number => prefix + number.ToString("000", CultureInfo.InvariantCulture));
        Assert.Equal(all, tested.Concat(outOfReach).Order(StringComparer.Ordinal));
    }
}
