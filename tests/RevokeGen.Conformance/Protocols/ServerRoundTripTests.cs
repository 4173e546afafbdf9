using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Random requests and responses of every operation that the cases have, from an emitted client through the service's emitted half and back.</summary>
public sealed class ServerRoundTripTests(ITestOutputHelper output)
{
    private const int PerOperation = 20;
    private const int Seed = 20261126;

    public static TheoryData<string> Files => ProtocolTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_sent_is_what_arrives(string name)
    {
        var file = ProtocolFile.Of(name);
        var random = new Random(Seed);
        var values = new RandomParams(file, random, holdsEmpty: name.Contains("Json", StringComparison.OrdinalIgnoreCase) || name.Contains("Cbor", StringComparison.Ordinal));
        var operations = file.Cases.Where(test => ServerCaseRunner.CanRun(file, test) && IsAsGiven(test)).DistinctBy(static test => test.Operation).ToList();
        var (requests, refused, responses) = (0, 0, 0);
        foreach (var test in operations)
        {
            var (server, service) = file.Clients.ServerOf(test.Service);
            for (var index = 0; index < PerOperation; index++)
            {
                var (input, result) = (Target(file, test, "input"), Target(file, test, "output"));
                var request = Encoding.UTF8.GetBytes(values.Structure(input).ToJsonString());
                service.Received = null;
                service.Answer = file.Clients.Response(test.Service, test.Operation.Split('#')[1], Encoding.UTF8.GetBytes(values.Structure(result).ToJsonString()));
                try
                {
                    var response = await CaseRunner.CallAsync(file, test with { IsRequest = false }, test.Operation.Split('#')[1], request, server);
                    AssertSame(test, file, result, service.Answer, response);
                    responses++;
                }
                catch (ServiceException exception) when (exception.Code is "ValidationException" or "ValidationError")
                {
                    // The server refuses what the client's own validation does.
                    await Assert.ThrowsAsync<InvalidRequestException>(() => CaseRunner.CallAsync(file, test with { IsRequest = true }, test.Operation.Split('#')[1], request, server));
                    refused++;
                    continue;
                }

                AssertSame(test, file, input, file.Clients.Request(test.Service, test.Operation.Split('#')[1], request), service.Received!);
                requests++;
            }
        }

        output.WriteLine($"counted: servers of {name}: {requests} random requests, {responses} random responses, {refused} refused, of {operations.Count} operations; seed {Seed}");
        Assert.Equal(operations.Count * PerOperation, requests + refused);
        Assert.True(requests > refused * 4);
    }

    // One operation has a host with a path, one request names an address of its own, and requests of Glacier get members that nobody gave them.
    private static bool IsAsGiven(ProtocolCase test) =>
        test.Text("host")?.Contains('/') is not true && !test.Operation.EndsWith("#Predict", StringComparison.Ordinal) && !test.Service.EndsWith("#Glacier", StringComparison.Ordinal);

    private static void AssertSame(ProtocolCase test, ProtocolFile file, string? shape, object expected, object actual)
    {
        var (left, right) = (file.Clients.Json(test.Service, expected), file.Clients.Json(test.Service, actual));
        foreach (var (name, member) in shape is null ? [] : file.Members(shape))
        {
            // Maps of all parameters and of all headers have those of other members too.
            if (member["traits"]?["smithy.api#httpQueryParams"] is not null || member["traits"]?["smithy.api#httpPrefixHeaders"] is not null)
                right.AsObject().Remove(name);
        }

        Assert.True(JsonNode.DeepEquals(left, right), $"{test.Operation}\n{left.ToJsonString()}\n{right.ToJsonString()}");
    }

    private static string? Target(ProtocolFile file, ProtocolCase test, string name) =>
        file.Shape(test.Operation)[name] is { } reference && ProtocolFile.Target(reference) is var id && id != "smithy.api#Unit" ? id : null;
}
