using System.Linq;

namespace RevokeGen.Tests.Generator;

/// <summary>The service's half is emitted where it is asked for, and nowhere else.</summary>
public sealed class ServerTests
{
    private const string LakeFormation = "/project/specs/lakeformation.json";
    private const string File = "Sample.LakeFormation.LakeFormation.Server.g.cs";

    private const string Storage = """
        { "smithy": "2.0", "shapes": {
          "a#Storage": { "type": "service", "version": "1", "operations": [ { "target": "a#Get" }, { "target": "a#Put" } ],
            "traits": { "aws.protocols#restXml": {}, "aws.api#service": { "sdkId": "Storage" } } },
          "a#Get": { "type": "operation", "output": { "target": "a#Place" },
            "traits": { "smithy.api#http": { "method": "GET", "uri": "/get" }, "aws.customizations#s3UnwrappedXmlOutput": {} } },
          "a#Put": { "type": "operation", "input": { "target": "a#Place" }, "traits": { "smithy.api#http": { "method": "PUT", "uri": "/put" } } },
          "a#Place": { "type": "structure", "members": { "Name": { "target": "smithy.api#String" } } } } }
        """;

    private readonly GeneratorProject _project = GeneratorProject.With(Specs.All);

    [Fact]
    public void A_server_is_emitted_soundly_and_changes_nothing_else()
    {
        var without = GeneratorRun.Of(_project);
        var run = GeneratorRun.Of(_project.Configure(LakeFormation, "Server", "true")).ShouldBeSound();

        Assert.Equal([File], run.HintNames.Except(without.HintNames));
        Assert.All(without.HintNames, name => Assert.Equal(without.Source(name), run.Source(name).Replace("internal readonly partial struct", "internal readonly struct", System.StringComparison.Ordinal)));
        Assert.Contains("public sealed partial class LakeFormationServer : global::System.Net.Http.HttpMessageHandler", run.Source(File), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_client_has_an_internal_server()
    {
        var run = GeneratorRun.Of(_project.Configure(LakeFormation, "Server", "true").Configure(LakeFormation, "Accessibility", "internal")).ShouldCompile();

        Assert.Contains("internal sealed partial class LakeFormationServer", run.Source(File), System.StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_server_cannot_do_is_said_at_its_operation()
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/storage.json", Storage, ("Server", "true")));

        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal(("RVK1031", 3), (finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("The server does not answer 'Get': its answers have no element around them", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        var server = run.Source("Sample.Storage.Storage.Server.g.cs");
        Assert.Contains("service.PutAsync", server, System.StringComparison.Ordinal);
        Assert.DoesNotContain("service.GetAsync", server, System.StringComparison.Ordinal);
    }
}
