using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>Conditions look into maps: at a key, at all keys and at all values.</summary>
public sealed class MapConditionTests
{
    [Theory]
    [InlineData("[\"team\"] = \"none\"", "Team", "\"none\"")]
    [InlineData("{ \"team\", \"none\" }", "Team", "\"none\"")]
    [InlineData("[\"a\"] = text, [\"team\"] = \"none\"", "Team", "\"none\"")]
    [InlineData("[\"a\"] = \"odd\"", "Odd", "\"odd\"")]
    [InlineData("[\"a\"] = text, [\"b\"] = \"even\"", "Odd", "\"even\"")]
    [InlineData("[\"old\"] = text", "Old", "\"old\"")]
    public async Task What_is_in_a_map_is_judged(string entries, string rule, string place)
    {
        var finding = Assert.Single(await Compilations.AllFindings(Compilations.Of(Consumer.MethodOf(Code(entries)))));
        Assert.Equal(("RVK2010", rule), (finding.Id, finding.Properties["Rule"]));
        Assert.Equal(place, finding.Location.SourceTree!.ToString()[finding.Location.SourceSpan.Start..finding.Location.SourceSpan.End]);
    }

    [Theory]
    [InlineData("[\"team\"] = \"blue\", [\"a\"] = \"aa\"")]
    [InlineData("[\"Team\"] = \"none\"")]
    [InlineData("[text] = \"none\"")]
    [InlineData("[\"team\"] = text")]
    [InlineData("[\"team\"] = \"none\", [text] = \"blue\"")]
    public async Task Other_and_unknown_contents_are_not(string entries) =>
        Assert.Empty((await Compilations.AllFindings(Compilations.Of(Consumer.MethodOf(Code(entries))))).Select(static finding => finding.ToString()));

    private static string Code(string entries) => $"_ = list with {{ Tags = new Dictionary<string, string> {{ {entries} }} }};";
}
