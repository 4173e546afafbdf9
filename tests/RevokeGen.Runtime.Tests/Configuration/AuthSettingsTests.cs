using System;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Signing;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Configuration;

/// <summary>Which scheme is used where a service leaves a choice.</summary>
public sealed class AuthSettingsTests
{
    private static readonly StaticCredentials Keys = new("AKIDEXAMPLE", "secret");
    private static readonly StaticToken Token = new("token");

    [Fact]
    public void The_models_order_is_the_order()
    {
        Assert.Equal(AuthScheme.SigV4, Choose(new(), new(), AuthScheme.SigV4, AuthScheme.HttpBearer));
        Assert.Equal(AuthScheme.HttpBearer, Choose(new(), new(), AuthScheme.HttpBearer, AuthScheme.SigV4));
    }

    [Theory]
    [InlineData("httpBearerAuth", AuthScheme.HttpBearer)]
    [InlineData(" smithy.api#httpBearerAuth\t, aws.auth#sigv4a", AuthScheme.HttpBearer)]
    [InlineData("noAuth,sigv4a , sigv4", AuthScheme.SigV4a)]
    [InlineData("HTTPBEARERAUTH", AuthScheme.SigV4)]
    [InlineData(",", AuthScheme.SigV4)]
    public void A_preference_is_a_setting_like_any_other(string names, AuthScheme expected)
    {
        var other = names.Contains("sigv4a", StringComparison.Ordinal) ? "httpBearerAuth" : "sigv4a";
        AuthScheme[] schemes = [AuthScheme.SigV4, AuthScheme.SigV4a, AuthScheme.HttpBearer];
        Assert.Equal(expected, Choose(new(), new FakeHost().WithConfig($"[default]\nauth_scheme_preference = {names}\n"), schemes));
        Assert.Equal(expected, Choose(new(), new FakeHost().With("AWS_AUTH_SCHEME_PREFERENCE", names).WithConfig($"[default]\nauth_scheme_preference = {other}\n"), schemes));
        Assert.Equal(expected, Choose(new() { AuthSchemePreference = names }, new FakeHost().With("AWS_AUTH_SCHEME_PREFERENCE", other), schemes));
    }

    [Fact]
    public void What_the_service_does_not_have_is_no_choice()
    {
        Assert.Equal(AuthScheme.SigV4, Choose(new() { AuthSchemePreference = "httpBearerAuth,sigv4a" }, new(), AuthScheme.SigV4));
        Assert.Equal(AuthScheme.HttpBearer, Choose(new() { Credentials = Keys }, new(), AuthScheme.HttpBearer));
    }

    [Fact]
    public void A_token_that_is_set_is_meant_unless_credentials_are()
    {
        AuthScheme[] schemes = [AuthScheme.SigV4, AuthScheme.HttpBearer];
        var host = new FakeHost().With("AWS_BEARER_TOKEN_TOKEN_PONG", "token");

        Assert.Equal(AuthScheme.HttpBearer, Choose(new() { Token = Token }, new(), schemes));
        Assert.Equal(AuthScheme.HttpBearer, Choose(new(), host, schemes));
        Assert.Equal(AuthScheme.SigV4, Choose(new() { Token = Token, Credentials = Keys }, new(), schemes));
        Assert.Equal(AuthScheme.SigV4, Choose(new() { Credentials = Keys }, host, schemes));
        Assert.Equal(AuthScheme.SigV4, Choose(new() { Profile = "operations" }, host, schemes));
        Assert.Equal(AuthScheme.SigV4, Choose(new() { AuthSchemePreference = "sigv4" }, host, schemes));
        Assert.Equal(AuthScheme.SigV4, Choose(new(), new FakeHost().With("AWS_BEARER_TOKEN_OTHER", "token"), schemes));
    }

    [Theory]
    [InlineData(null, AuthScheme.SigV4a)]
    [InlineData("sigv4", AuthScheme.SigV4)]
    [InlineData("httpBearerAuth", AuthScheme.SigV4a)]
    public void Rules_of_the_endpoint_choose_between_signatures_and_the_client_between_theirs(string? names, AuthScheme expected)
    {
        var endpoint = new ResolvedEndpoint("https://example.com") { AuthSchemes = [new("bearer"), new("sigv4a") { SigningRegionSet = "*" }, new("sigv4") { SigningRegion = "eu-west-3" }] };

        var scope = SigningScope.Of(endpoint, PingOperation.Info.Service, PingOperation.Info, "eu-west-1", TestPipeline.Auth(new() { AuthSchemePreference = names }, new()));

        Assert.Equal((expected, expected == AuthScheme.SigV4a ? "*" : "eu-west-3", "eu-west-1"), (scope.Scheme, scope.Region, scope.AskedRegion));
    }

    private static AuthScheme Choose(ClientOptions options, FakeHost host, params AuthScheme[] schemes) =>
        TestPipeline.Auth(options, host).Choose(TokenPing.Info.Service, TokenPing.Info with { AuthSchemes = schemes });
}
