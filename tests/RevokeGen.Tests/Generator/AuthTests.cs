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
        var spec = new HostileSpec("Hostile").Shape("structure", "Holder", [("Text", "smithy.api#String")]).Operation("Put", "Holder", "Holder");
        if (scheme is not null)
            spec.Trait("Put", "smithy.api#auth", scheme.Length == 0 ? new JsonArray() : new JsonArray(scheme));
        if (isOptional)
            spec.Trait("Put", "smithy.api#optionalAuth");

        var client = GeneratorRun.Of(HostileProject.With(spec.ToString())).ShouldCompile().Source("Sample.Hostile.Hostile.Client.g.cs");

        Assert.Equal(expected is not null, client.Contains("Auth = ", System.StringComparison.Ordinal));
        if (expected is not null)
            Assert.Contains($"Auth = global::RevokeGen.Runtime.Http.OperationAuth.{expected},", client, System.StringComparison.Ordinal);
    }
}
