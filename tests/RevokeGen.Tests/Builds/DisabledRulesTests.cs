using System.Threading.Tasks;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Builds;

/// <summary>The list of disabled rules on its way from the project file to the compiler, which would cut it at semicolons, number signs and line ends.</summary>
public sealed class DisabledRulesTests
{
    [Fact]
    public async Task Each_key_of_a_list_arrives_whole()
    {
        using var build = new ConsumerBuild("", ("lakeformation.json", Specs.Read("lakeformation.json")), ("lakeformation.rules.json", Specs.Read("lakeformation.rules.json")));
        build.Set(("RevokeGenDisabledRules", """

            RevokePermissionsRequest$Permissions/length;
            com.amazonaws.lakeformation#TableResource/NameOrWildcard;Nothing/here
            com.amazonaws.lakeformation#TableResource/NameOrWildcart
            """));

        var (exitCode, lines) = await build.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "CSC : warning RVK1020: RevokeGenDisabledRules names 'Nothing/here', and no spec of the project has that rule; correct the key or remove it",
                "CSC : warning RVK1020: RevokeGenDisabledRules names 'com.amazonaws.lakeformation#TableResource/NameOrWildcart', and no spec of the project has that rule; did you mean 'com.amazonaws.lakeformation#TableResource/NameOrWildcard'?",
            ],
            lines);
    }
}
