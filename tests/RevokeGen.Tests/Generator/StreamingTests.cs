using System;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>What <c>smithy.api#streaming</c> means for an operation whose body is a blob.</summary>
public sealed class StreamingTests
{
    private const string Payload = "\"smithy.api#httpPayload\": {}";

    [Fact]
    public void A_body_is_a_stream_in_request_and_response()
    {
        var run = Run(input: $"\"Body\": {{ \"target\": \"a#Stream\", \"traits\": {{ {Payload}, \"smithy.api#required\": {{}} }} }}", output: Body("a#Stream"));
        var types = run.Source("Sample.Wire.Wire.Types.g.cs");
        var client = run.Source("Sample.Wire.Wire.Client.g.cs");

        Assert.Equal(2, types.Split("public required global::System.IO.Stream Body { get; init; }").Length - 1);
        Assert.Contains("public sealed partial record PutResponse : global::System.IDisposable, global::System.IAsyncDisposable", types, StringComparison.Ordinal);
        Assert.Contains("public sealed partial record PutRequest\n", types, StringComparison.Ordinal);
        Assert.Contains("public void Dispose() => Body.Dispose();", types, StringComparison.Ordinal);
        Assert.Contains("IsBound = true,\n        RequestBody = global::RevokeGen.Runtime.Http.BodyFormat.Stream,\n        ResponseBody = global::RevokeGen.Runtime.Http.BodyFormat.Stream,\n        ContentType = \"application/octet-stream\",\n", client, StringComparison.Ordinal);
        Assert.Contains("public static global::System.IO.Stream? StreamOf(PutRequest request) => request.Body;", client, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_may_lack_its_stream_and_a_response_never_does()
    {
        var types = Run(input: Body("a#Stream"), output: Body("a#Stream")).Source("Sample.Wire.Wire.Types.g.cs");

        Assert.Contains("public global::System.IO.Stream? Body { get; init; }", types, StringComparison.Ordinal);
        Assert.Contains("public required global::System.IO.Stream Body { get; init; }", types, StringComparison.Ordinal);
        Assert.Contains("Body = body ?? global::System.IO.Stream.Null,", Run(output: Body("a#Stream")).Source("Sample.Wire.Wire.Serialization.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a#Stream", "\"smithy.api#http\": { \"method\": \"PUT\", \"uri\": \"/put\" }", false, false)]
    [InlineData("a#Measured", "\"smithy.api#http\": { \"method\": \"PUT\", \"uri\": \"/put\" }, \"aws.auth#unsignedPayload\": {}", true, true)]
    public void The_client_knows_what_the_stream_must_be(string stream, string traits, bool requiresLength, bool isUnsigned)
    {
        var client = Run(input: Body(stream), operation: traits).Source("Sample.Wire.Wire.Client.g.cs");

        Assert.Equal(requiresLength, client.Contains("RequiresLength = true,", StringComparison.Ordinal));
        Assert.Equal(isUnsigned, client.Contains("IsPayloadUnsigned = true,", StringComparison.Ordinal));
    }

    [Fact]
    public void The_client_knows_which_checksums_answers_may_have()
    {
        const string Checksum = ", \"aws.protocols#httpChecksum\": { \"responseAlgorithms\": [\"CRC32\", \"SHA256\"] }";

        Assert.Contains("ResponseChecksums = [\"CRC32\", \"SHA256\"],", Run(output: Body("a#Stream"), operation: Http + Checksum).Source("Sample.Wire.Wire.Client.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ordinary_body_may_be_unsigned_too()
    {
        var client = Run(
            input: "\"Text\": { \"target\": \"smithy.api#String\" }",
            operation: "\"aws.auth#unsignedPayload\": {}",
            protocol: "awsJson1_1").Source("Sample.Wire.Wire.Client.g.cs");

        Assert.Contains("IsPayloadUnsigned = true,", client, StringComparison.Ordinal);
    }

    [Fact]
    public void The_length_of_a_stream_is_nothing_to_validate_and_that_it_is_there_is()
    {
        var run = Run(input: $"\"Body\": {{ \"target\": \"a#Stream\", \"traits\": {{ {Payload}, \"smithy.api#required\": {{}}, \"smithy.api#length\": {{ \"max\": 5 }} }} }}");
        var validation = run.Source("Sample.Wire.Wire.Validation.g.cs");

        Assert.Contains("validator.Required(", validation, StringComparison.Ordinal);
        Assert.DoesNotContain("Length(", validation, StringComparison.Ordinal);
        Assert.DoesNotContain("SmithyLength", run.Source("Sample.Wire.Wire.Types.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_with_the_names_of_disposal_step_aside() => Run(
        output: Body("a#Stream") + ", \"Dispose\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#httpHeader\": \"x-a\" } }, "
            + "\"DisposeAsync\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#httpHeader\": \"x-b\" } }, "
            + "\"Secret\": { \"target\": \"a#Texts\", \"traits\": { \"smithy.api#httpHeader\": \"x-c\" } }");

    [Fact]
    public async Task The_analyzer_has_nothing_to_say_of_streams()
    {
        const string Call = """
            internal static class Calls
            {
                public static async System.Threading.Tasks.Task CopyAsync(Sample.Wire.IWireClient client)
                {
                    using var file = new System.IO.MemoryStream(new byte[] { 1 });
                    await using var response = await client.PutAsync(new() { Body = file });
                    await response.Body.CopyToAsync(System.IO.Stream.Null);
                }
            }
            """;
        var run = Run(input: Body("a#Stream"), output: Body("a#Stream"));
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Call, new GeneratorProject().ParseOptions, "Calls.cs", System.Text.Encoding.UTF8, TestContext.Current.CancellationToken);
        var compilation = run.Output.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(await Analysis.Editor.FileAsync(compilation, tree, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("restJson1", "\"Nested\": { \"target\": \"a#Holder\" }", "Holder$Body is a stream, which only the whole body of a request or answer can be")]
    [InlineData("restJson1", "\"Body\": { \"target\": \"a#Stream\" }", "PutInput$Body is a stream, which only the whole body of a request or answer can be")]
    [InlineData("restJson1", "\"Bodies\": { \"target\": \"a#Streams\" }", "Streams$member is a stream, which only the whole body of a request or answer can be")]
    [InlineData("awsJson1_1", "\"Body\": { \"target\": \"a#Stream\", \"traits\": { \"smithy.api#httpPayload\": {} } }", "PutInput$Body is a stream, which only the whole body of a request or answer can be")]
    [InlineData("restJson1", "\"Body\": { \"target\": \"a#Events\", \"traits\": { \"smithy.api#httpPayload\": {} } }", "Events is an event stream")]
    public void What_no_body_can_be_is_left_out_and_said_so(string protocol, string input, string reason)
    {
        var run = GeneratorRun.Of(HostileProject.With(Model(protocol, Http, input, "")));

        var finding = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "RVK1010");
        Assert.Contains(reason, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.HintNames);
    }

    private const string Http = "\"smithy.api#http\": { \"method\": \"PUT\", \"uri\": \"/put\" }";

    private static string Body(string stream) => $"\"Body\": {{ \"target\": \"{stream}\", \"traits\": {{ {Payload}, \"smithy.api#default\": \"\" }} }}";

    private static GeneratorRun Run(string input = "", string output = "", string operation = Http, string protocol = "restJson1") =>
        GeneratorRun.Of(HostileProject.With(Model(protocol, operation, input, output))).ShouldCompile();

    private static string Model(string protocol, string operation, string input, string output) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a#Put" } ],
              "traits": { "aws.protocols#{{protocol}}": {}, "aws.api#service": { "sdkId": "Wire" } }
            },
            "a#Put": { "type": "operation", "input": { "target": "a#PutInput" }, "output": { "target": "a#PutOutput" }, "traits": { {{operation}} } },
            "a#PutInput": { "type": "structure", "members": { {{input}} }, "traits": { "smithy.api#input": {} } },
            "a#PutOutput": { "type": "structure", "members": { {{output}} }, "traits": { "smithy.api#output": {} } },
            "a#Holder": { "type": "structure", "members": { {{Body("a#Stream")}} } },
            "a#Stream": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
            "a#Streams": { "type": "list", "member": { "target": "a#Stream" } },
            "a#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
            "a#Measured": { "type": "blob", "traits": { "smithy.api#streaming": {}, "smithy.api#requiresLength": {} } },
            "a#Events": { "type": "union", "members": { "A": { "target": "a#PutOutput" } }, "traits": { "smithy.api#streaming": {} } }
          }
        }
        """;
}
