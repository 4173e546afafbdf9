using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Configuration;

/// <summary>The settings that built-in parameters of endpoint rules stand for.</summary>
public sealed class EndpointSettingsTests
{
    private const string Mode = "AWS::Auth::AccountIdEndpointMode";

    [Theory]
    [InlineData("AWS::S3::UseArnRegion", "AWS_S3_USE_ARN_REGION", "s3_use_arn_region", "true", true)]
    [InlineData("AWS::S3Control::UseArnRegion", "AWS_S3_USE_ARN_REGION", "s3_use_arn_region", "false", false)]
    [InlineData("AWS::S3::DisableMultiRegionAccessPoints", "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", "s3_disable_multiregion_access_points", "true", true)]
    [InlineData("AWS::S3::DisableS3ExpressSessionAuth", "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "s3_disable_express_session_auth", "true", true)]
    [InlineData("AWS::S3::UseGlobalEndpoint", "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "s3_us_east_1_regional_endpoint", "legacy", true)]
    [InlineData("AWS::STS::UseGlobalEndpoint", "AWS_STS_REGIONAL_ENDPOINTS", "sts_regional_endpoints", "regional", false)]
    public void Setting_is_found_by_the_names_that_all_clients_know(string builtIn, string variable, string property, string value, bool expected)
    {
        Assert.Null(Resolve(new FakeHost()).Flag("Any", builtIn));
        Assert.Equal(expected, Resolve(new FakeHost().With(variable, value)).Flag("Any", builtIn));
        Assert.Equal(expected, Resolve(new FakeHost().WithConfig($"[default]\n{property} = {value}")).Flag("Any", builtIn));

        var broken = Resolve(new FakeHost().With(variable, "perhaps"));
        Assert.StartsWith(variable + " must be ", Assert.Throws<ConfigurationException>(() => broken.Flag("Any", builtIn)).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Account_mode_is_options_then_variable_then_profile_then_preferred()
    {
        var host = new FakeHost();
        Assert.Equal("preferred", Resolve(host).Text("Any", Mode));
        Assert.Equal("disabled", Resolve(host.WithConfig("[default]\naccount_id_endpoint_mode = disabled")).Text("Any", Mode));
        Assert.Equal("required", Resolve(host.With("AWS_ACCOUNT_ID_ENDPOINT_MODE", "Required")).Text("Any", Mode));
        Assert.Equal("preferred", Resolve(host, new() { AccountIdEndpointMode = AccountIdEndpointMode.Preferred }).Text("Any", Mode));
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("1")]
    public void Account_mode_that_is_none_is_refused(string value)
    {
        var parameters = Resolve(new FakeHost().With("AWS_ACCOUNT_ID_ENDPOINT_MODE", value));
        Assert.Equal("AWS_ACCOUNT_ID_ENDPOINT_MODE must be preferred, disabled or required.", Assert.Throws<ConfigurationException>(() => parameters.Text("Any", Mode)).Message);
    }

    [Fact]
    public void Options_of_a_service_come_before_its_settings()
    {
        var host = new FakeHost().With("AWS_S3_USE_ARN_REGION", "true");

        var parameters = Resolve(host, new BucketOptions { UseArnRegion = false, Region = "eu-west-1" });

        Assert.Equal("eu-west-1", parameters.Region);
        Assert.False(parameters.Flag("UseArnRegion", "AWS::S3::UseArnRegion"));
        Assert.True(Resolve(host, new BucketOptions()).Flag("UseArnRegion", "AWS::S3::UseArnRegion"));
    }

    private static EndpointParameters Resolve(FakeHost host, ClientOptions? options = null) => ClientSettings.Resolve(options ?? new(), "Ping Pong", host).Endpoint;

    private sealed record BucketOptions : ClientOptions
    {
        public bool? UseArnRegion { get; init; }

        protected override void AddEndpointValues(EndpointValues values) => values.Add("UseArnRegion", UseArnRegion);
    }
}
