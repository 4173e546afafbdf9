using RevokeGen.Tests.Generator.Rules;

namespace RevokeGen.Tests.Generator;

public sealed class BigNumberRangeTests
{
    [Fact]
    public void A_range_of_numbers_of_any_size_is_enforced_on_members_items_and_values()
    {
        var text = Shop.Model("restJson1")
            .Replace("\"a.shop#Secret\": { \"type\": \"string\",", "\"a.shop#Secret\": { \"type\": \"bigInteger\",", System.StringComparison.Ordinal)
            .Replace("\"smithy.api#sensitive\": {}", "\"smithy.api#range\": { \"min\": 1, \"max\": 1e30 }", System.StringComparison.Ordinal)
            .Replace("\"value\": { \"target\": \"smithy.api#String\" }", "\"value\": { \"target\": \"smithy.api#BigDecimal\", \"traits\": { \"smithy.api#range\": { \"max\": 0.5 } } }", System.StringComparison.Ordinal)
            .Replace("\"Shelf\": { \"target\": \"smithy.api#String\" }", "\"Shelf\": { \"target\": \"smithy.api#BigDecimal\", \"traits\": { \"smithy.api#range\": { \"min\": -1e400 } } }", System.StringComparison.Ordinal);

        var program = new EmittedProgram(new GeneratorProject().Spec(Shop.Path, text) with { Source = Source });

        Assert.Equal(["Labels[\"b\"] range", "Secret[1] range", "Secret[2] range", "Shelf range"], program.Call("Check"));
    }

    private const string Source = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics;
        using RevokeGen.Runtime;
        using Sample.Shop;

        internal static class Program
        {
            public static string[] Check() => [.. new PutRequest
            {
                Article = new Article { Code = "a" },
                Labels = new Dictionary<string, BigDecimal> { ["a"] = 0.5m, ["b"] = 0.50001m },
                Secret = [1, 0, BigInteger.Pow(10, 30) + 1],
                Shelf = BigDecimal.Parse("-1e401"),
            }.Validate().Select(found => $"{found.Path} {found.Constraint}").Order()];

            private static void Main() { }
        }
        """;
}
