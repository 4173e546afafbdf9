using System.Text.Json.Nodes;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>What <c>smithy.api#auth</c> and <c>smithy.api#optionalAuth</c> mean for an operation's requests.</summary>
public sealed class AuthTests
{
    [Theory]
    [InlineData(null, false, null)]
    [InlineData("aws.auth#sigv4", false, null)]
    [InlineData(null, true, "Optional")]
    [InlineData("aws.auth#sigv4", true, "Optional")]
    [InlineData("", false, "None")]
    [InlineData("", true, "None")]
    public void An_operation_says_whether_its_requests_are_signed(string? scheme, bool isOptional, string? expected)
    {
        var spec = Put();
        if (scheme is not null)
            spec.Trait("Put", "smithy.api#auth", scheme.Length == 0 ? new JsonArray() : new JsonArray(scheme));
        if (isOptional)
            spec.Trait("Put", "smithy.api#optionalAuth");

        var client = GeneratorRun.Of(HostileProject.With(Model(spec, "aws.auth#sigv4", null))).ShouldCompile().Source("Sample.Hostile.Hostile.Client.g.cs");

        Assert.Equal(expected is not "None", client.Contains(" PresignAsync(", System.StringComparison.Ordinal));
        Assert.Equal(expected is not null, client.Contains("Auth = ", System.StringComparison.Ordinal));
        Assert.DoesNotContain("AuthScheme", client, System.StringComparison.Ordinal);
        if (expected is not null)
            Assert.Contains($"Auth = global::RevokeGen.Runtime.Http.OperationAuth.{expected},", client, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, new string[0], true)]
    [InlineData(false, new string[0], false)]
    [InlineData(false, new[] { "aws.auth#sigv4a", "aws.auth#sigv4" }, true)]
    [InlineData(false, new[] { "aws.auth#sigv4", "aws.auth#sigv4a" }, false)]
    [InlineData(false, new[] { "smithy.api#httpBasicAuth", "aws.auth#sigv4a" }, true)]
    public void The_first_scheme_that_can_be_made_signs(bool isAlone, string[] schemes, bool expected)
    {
        var spec = Put();
        if (schemes.Length > 0)
            spec.Trait("Put", "smithy.api#auth", new JsonArray([.. System.Array.ConvertAll(schemes, static scheme => (JsonNode)scheme)]));
        var model = JsonNode.Parse(spec.ToString())!;
        foreach (var (_, shape) in model["shapes"]!.AsObject())
        {
            if (shape!["type"]!.GetValue<string>() != "service")
                continue;
            var traits = shape["traits"]!.AsObject();
            traits.Remove("aws.auth#sigv4");
            traits["aws.auth#sigv4a"] = new JsonObject { ["name"] = "global-service" };
            if (!isAlone)
                traits["aws.auth#sigv4"] = new JsonObject { ["name"] = "global-service" };
        }

        var client = GeneratorRun.Of(HostileProject.With(model.ToJsonString())).ShouldCompile().Source("Sample.Hostile.Hostile.Client.g.cs");

        Assert.Equal(expected, client.Contains("AuthSchemes = [global::RevokeGen.Runtime.Http.AuthScheme.SigV4a", System.StringComparison.Ordinal));
        Assert.Contains("\"global-service\", new HostileEndpointRules()", client, System.StringComparison.Ordinal);
    }

    /// <summary>A service says by its traits which schemes it has, in Smithy's order of their ids, and by a list which it would rather have.</summary>
    [Theory]
    [InlineData("", null, null, false)]
    [InlineData("smithy.api#httpBearerAuth", null, "HttpBearer", false)]
    [InlineData("smithy.api#httpBearerAuth aws.auth#sigv4", null, "SigV4 HttpBearer", true)]
    [InlineData("smithy.api#httpBearerAuth aws.auth#sigv4", "smithy.api#httpBearerAuth aws.auth#sigv4", "HttpBearer SigV4", true)]
    [InlineData("smithy.api#httpBearerAuth smithy.api#httpApiKeyAuth", null, "HttpBearer", false)]
    public void A_service_says_how_its_requests_prove_who_sends_them(string traits, string? list, string? expected, bool presigns)
    {
        var client = GeneratorRun.Of(HostileProject.With(Model(Put(), traits, list))).ShouldCompile().Source("Sample.Hostile.Hostile.Client.g.cs");

        var schemes = expected is null ? "Auth = global::RevokeGen.Runtime.Http.OperationAuth.None," : $"AuthSchemes = [{string.Join(", ", System.Array.ConvertAll(expected.Split(' '), static name => "global::RevokeGen.Runtime.Http.AuthScheme." + name))}],";
        Assert.Contains(schemes, client, System.StringComparison.Ordinal);
        Assert.Equal(presigns, client.Contains(" PresignAsync(", System.StringComparison.Ordinal));
    }

    private static HostileSpec Put() => new HostileSpec("Hostile").Shape("structure", "Holder", [("Text", "smithy.api#String")]).Operation("Put", "Holder", "Holder");

    private static string Model(HostileSpec spec, string schemes, string? list)
    {
        var model = JsonNode.Parse(spec.ToString())!;
        foreach (var (_, shape) in model["shapes"]!.AsObject())
        {
            if (shape!["type"]!.GetValue<string>() != "service")
                continue;
            var traits = shape["traits"]!.AsObject();
            traits.Remove("aws.auth#sigv4");
            foreach (var scheme in schemes.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
                traits[scheme] = scheme == "aws.auth#sigv4" ? new JsonObject { ["name"] = "hostile" } : new JsonObject();
            if (list is not null)
                traits["smithy.api#auth"] = new JsonArray([.. System.Array.ConvertAll(list.Split(' '), static scheme => (JsonNode)scheme)]);
        }

        return model.ToJsonString();
    }
}
