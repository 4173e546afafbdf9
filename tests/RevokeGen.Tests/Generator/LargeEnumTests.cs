using System.Linq;
using RevokeGen.Tests.Generator.Hostile;
using RevokeGen.Tests.Generator.Rules;

namespace RevokeGen.Tests.Generator;

/// <summary>An enum with many values is looked up in a table, one with few in a switch; a user sees no difference.</summary>
public sealed class LargeEnumTests
{
    private const string Source = """
        using Sample.Hostile;

        internal static class Program
        {
            private static void Main()
            {
            }

            public static string[] Values()
            {
                Many first = Many.Value0, last = "value-99", unknown = "VALUE-0";
                return
                [
                    $"{first} {first.Kind} {first == "value-0"} {first == new Many("value-0")}",
                    $"{last} {last.Kind} {last == Many.Value99}",
                    $"{unknown} {unknown.Kind} {unknown == first} {unknown == new Many("VALUE-0")}",
                    $"[{default(Many)}] {default(Many).Kind} [{new Many("")}] {new Many("").Kind}",
                ];
            }
        }
        """;

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Texts_and_values_stand_for_each_other(int count, bool hasTable)
    {
        var spec = new HostileSpec("Hostile").Enum("Many", Enumerable.Range(0, count).Select(static index => ($"VALUE_{index}", $"value-{index}")))
            .Shape("structure", "Holder", [("Many", "Many")]).Operation("Put", "Holder", "Holder");

        var program = new EmittedProgram(HostileProject.With(spec.ToString()) with { Source = Source });

        Assert.Equal(hasTable, program.Run.Source("Sample.Hostile.Hostile.Types.g.cs").Contains("EnumTexts", System.StringComparison.Ordinal));
        Assert.Equal(["value-0 Value0 True True", "value-99 Value99 True", "VALUE-0 Unknown False True", "[] Unknown [] Unknown"], program.Call("Values"));
    }
}
