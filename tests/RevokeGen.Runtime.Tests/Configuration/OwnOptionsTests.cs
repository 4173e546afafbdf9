using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Configuration;

/// <summary>A service's own options come from an application's settings as those of all clients do.</summary>
public sealed class OwnOptionsTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Region"] = "eu-west-1",
        ["ForcePathStyle"] = "true",
        ["RegionParameter"] = "mars-1",
        ["Names:0"] = "a",
        ["Names:1"] = "b",
    };

    [Fact]
    public void A_setting_is_named_as_the_option_and_not_as_the_parameter()
    {
        var values = new OwnOptions(Options(Settings)).EndpointValues();

        Assert.Equal(true, values.Find("PathStyle"));
        Assert.Equal("mars-1", values.Find("Region"));
        Assert.Equal(["a", "b"], Assert.IsType<IReadOnlyList<string>>(values.Find("List"), exactMatch: false));
    }

    [Fact]
    public void What_code_says_goes_before_a_setting()
    {
        var values = new OwnOptions(Options(Settings)) { ForcePathStyle = false, RegionParameter = "venus-1", Names = [] }.EndpointValues();

        Assert.Equal(false, values.Find("PathStyle"));
        Assert.Equal("venus-1", values.Find("Region"));
        Assert.Empty(Assert.IsType<IReadOnlyList<string>>(values.Find("List"), exactMatch: false));
    }

    [Fact]
    public void What_is_not_set_is_not_given()
    {
        var values = new OwnOptions(Options([])).EndpointValues();

        Assert.Null(values.Find("PathStyle"));
        Assert.Null(values.Find("Region"));
        Assert.Null(values.Find("List"));
    }

    [Fact]
    public void A_setting_that_cannot_be_read_is_named_with_its_path()
    {
        var options = new OwnOptions(Options(new() { ["ForcePathStyle"] = "yes" }));

        Assert.Equal("Clients:One:ForcePathStyle must be true or false.", Assert.Throws<ConfigurationException>(options.EndpointValues).Message);
    }

    private static ClientOptions Options(Dictionary<string, string> settings) => new NamedSettings(settings.GetValueOrDefault, "Clients:One").Change(new());

    private sealed record OwnOptions(ClientOptions Options) : ClientOptions(Options)
    {
        public bool? ForcePathStyle { get; init; }

        public string? RegionParameter { get; init; }

        public IReadOnlyList<string>? Names { get; init; }

        protected override void AddEndpointValues(EndpointValues values)
        {
            values.Add("PathStyle", ForcePathStyle);
            values.Add("Region", RegionParameter);
            values.Add("List", Names);
        }
    }
}
