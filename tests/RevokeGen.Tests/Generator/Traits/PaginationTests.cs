using System;
using RevokeGen.Tests.Generator.Rules;

namespace RevokeGen.Tests.Generator.Traits;

/// <summary>What <c>smithy.api#paginated</c> comes to: methods that follow the pages, of the client and of a fake of it.</summary>
public sealed class PaginationTests
{
    private const string ClientFile = "Sample.Wire.Wire.Client.g.cs";

    [Fact]
    public void Pages_and_their_items_are_followed_with_the_service_s_own_tokens()
    {
        var program = Program(
            Model("", "\"Names\": { \"target\": \"a#Names\" }, \"Next\": { \"target\": \"smithy.api#String\" }"),
            """
            new ListResponse { Names = ["a", "b"], Next = "2" }, new ListResponse { Next = "3" }, new ListResponse { Names = ["c"], Next = "" }
            """,
            "request.Next ?? \"none\"",
            "await foreach (var name in client.ListItemsAsync(new())) seen.Add(name);");

        Assert.Equal(["none", "2", "3", "a", "b", "c"], program.Call("Run"));
    }

    [Fact]
    public void Tokens_and_items_may_lie_deeper_and_be_maps()
    {
        var model = Model(
            "\"outputToken\": \"Held.Key\", \"inputToken\": \"Start\", \"items\": \"Held.ByName\"",
            "\"Held\": { \"target\": \"a#Held\" }",
            "\"a#Held\": { \"type\": \"structure\", \"members\": { \"Key\": { \"target\": \"a#Map\" }, \"ByName\": { \"target\": \"a#Map\" } } },");
        var program = Program(
            model,
            """
            new ListResponse { Held = new() { Key = new Dictionary<string, string> { ["k"] = "1" }, ByName = new Dictionary<string, string> { ["x"] = "y" } } }, new ListResponse()
            """,
            "request.Start?[\"k\"] ?? \"none\"",
            "await foreach (var (name, value) in client.ListItemsAsync(new())) seen.Add(name + value);");

        Assert.Equal(["none", "1", "xy"], program.Call("Run"));
    }

    [Theory]
    [InlineData("", "", true, true)]
    [InlineData("\"items\": \"Count\"", "", true, false)]
    [InlineData("\"outputToken\": \"Count\"", "", false, false)]
    [InlineData("", "\"a#ListPages\": { \"type\": \"operation\" },", true, true)]
    public void What_no_token_or_no_items_can_be_is_left_to_the_caller(string paginated, string shapes, bool hasPages, bool hasItems)
    {
        var model = Model(paginated, "\"Names\": { \"target\": \"a#Names\" }, \"Count\": { \"target\": \"smithy.api#Integer\" }, \"Next\": { \"target\": \"smithy.api#String\" }", shapes);
        if (shapes.Length > 0)
            model = model.Replace("{ \"target\": \"a#List\" }", "{ \"target\": \"a#List\" }, { \"target\": \"a#ListPages\" }", StringComparison.Ordinal);
        var client = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", model)).ShouldBeSound().Source(ClientFile);
        // The operation's own method keeps its name.
        var pages = shapes.Length > 0 ? "ListPagesAsyncOperation" : "ListPagesAsync";

        Assert.Equal(hasPages, client.Contains($"<global::Sample.Wire.ListResponse> {pages}(", StringComparison.Ordinal) || client.Contains($"<ListResponse> {pages}(", StringComparison.Ordinal));
        Assert.Equal(hasItems, client.Contains("<string> ListItemsAsync(", StringComparison.Ordinal));
        Assert.Equal(hasPages, client.Contains("static partial class WirePaginators", StringComparison.Ordinal));
    }

    private static EmittedProgram Program(string model, string answers, string asked, string loop) => new(new GeneratorProject
    {
        Source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Sample.Wire;

            internal static class Program
            {
                public static string[] Run()
                {
                    var client = new Fake();
                    Follow(client, client.Seen).GetAwaiter().GetResult();
                    return client.Seen.ToArray();
                }

                private static async Task Follow(IWireClient client, List<string> calls)
                {
                    var seen = new List<string>();
                    {{loop}}
                    calls.AddRange(seen);
                }

                private static void Main() { }

                private sealed class Fake : IWireClient
                {
                    private readonly Queue<ListResponse> _answers = new(new ListResponse[] { {{answers}} });

                    public List<string> Seen { get; } = [];

                    public Task<ListResponse> ListAsync(ListRequest request, CancellationToken cancellationToken)
                    {
                        Seen.Add({{asked}});
                        return Task.FromResult(_answers.Dequeue());
                    }
                }
            }
            """,
    }.Spec("/project/wire.json", model));

    private static string Model(string paginated, string output, string shapes = "") => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a#List" } ],
              "traits": {
                "aws.protocols#awsJson1_1": {}, "aws.api#service": { "sdkId": "Wire" },
                "smithy.api#paginated": { "inputToken": "Next", "outputToken": "Next", "items": "Names" }
              }
            },
            {{shapes}}
            "a#List": { "type": "operation", "input": { "target": "a#ListInput" }, "output": { "target": "a#ListOutput" }, "traits": { "smithy.api#paginated": { {{paginated}} } } },
            "a#ListInput": { "type": "structure", "members": { "Next": { "target": "smithy.api#String" }, "Start": { "target": "a#Map" } }, "traits": { "smithy.api#input": {} } },
            "a#ListOutput": { "type": "structure", "members": { {{output}} }, "traits": { "smithy.api#output": {} } },
            "a#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "a#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } }
          }
        }
        """;
}
