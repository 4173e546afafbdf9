using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RevokeGen.Conformance.Protocols;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Testing;
using RevokeGen.Testing.Signing;

namespace RevokeGen.Conformance.Endpoints;

/// <summary>The cases of endpoint rules that name a call: made with a generated client, they go where the case says, and are signed as it says.</summary>
public sealed class EndpointCallTests(ITestOutputHelper output)
{
    private const string GlobalS3 = "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT";
    private const string GlobalSts = "AWS_STS_REGIONAL_ENDPOINTS";

    private static readonly LocalCredentials Caller = new("AKIDCASE", "not-a-secret", "not-a-token");

    [Theory]
    [InlineData("models/s3", 186)]
    [InlineData("models/dynamodb", 145)]
    [InlineData("models/sts", 18)]
    [InlineData("endpoints/smithy/valid/coalesce-three-args", 3)]
    [InlineData("endpoints/smithy/valid/coalesce-with-boolean", 4)]
    [InlineData("endpoints/smithy/valid/default-values", 2)]
    [InlineData("endpoints/smithy/valid/ite-basic", 2)]
    public async Task Calls_go_where_the_rules_say_and_are_signed_for_it(string name, int count)
    {
        var path = Corpus.PathTo(name + ".json", "smithy-lang/smithy and aws/api-models-aws");
        var model = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        var (service, traits, tests) = Tests(model);
        Speak(traits);
        var calls = tests.SelectMany(static test => (test["operationInputs"] as JsonArray ?? []).Select(input => (Test: test, Call: input!))).ToList();
        Assert.Equal(count, calls.Count);
        var clients = GeneratedClients.From(Path.GetFileName(name) + ".calls", WithoutStreams(model), [.. calls.Select(static call => call.Call["operationName"]!.GetValue<string>()).Distinct()]);
        Assert.Empty(clients.LeftOut);
        var failures = new List<string>();
        foreach (var (test, call) in calls)
        {
            var own = Own(traits, test, call);
            var problem = await RunAsync(clients, service, call, own, test["expect"]!);
            if (problem.Length > 0)
                failures.Add($"{test["documentation"]}: {problem}");
            if (await RunAsync(clients, service, call, own, Other(test["expect"]!)) is "")
                failures.Add($"{test["documentation"]}: another expectation is met too");
        }

        output.WriteLine($"counted: {name}: {calls.Count} calls to where endpoint rules say, {failures.Count} fail");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static async Task<string> RunAsync(GeneratedClients clients, string service, JsonNode call, Dictionary<string, object> own, JsonNode expect)
    {
        using var handler = new CaseHandler([]);
        using var transport = new HttpMessageInvoker(handler, disposeHandler: false);
        var builtIns = call["builtInParams"] as JsonObject ?? [];
        var request = Encoding.UTF8.GetBytes(call["operationParams"]?.ToJsonString() ?? "{}");
        // No option stands for this one: it is a setting of the environment and the profile.
        Environment.SetEnvironmentVariable(GlobalS3, Legacy(builtIns["AWS::S3::UseGlobalEndpoint"]));
        Environment.SetEnvironmentVariable(GlobalSts, Legacy(builtIns["AWS::STS::UseGlobalEndpoint"]));
        try
        {
            await clients.CallAsync(service, call["operationName"]!.GetValue<string>(), request, Options(clients.Options(service, own), builtIns), transport);
        }
        catch (EndpointException exception)
        {
            return exception.Message == expect["error"]?.GetValue<string>() ? "" : $"error {exception.Message}";
        }
        catch (ClientException) when (handler.Sent is not null)
        {
            // Only what was sent matters; the answer is empty.
        }
        finally
        {
            Environment.SetEnvironmentVariable(GlobalS3, null);
            Environment.SetEnvironmentVariable(GlobalSts, null);
        }

        return expect["endpoint"] is { } endpoint ? Problem(endpoint, handler.Sent!, call) : "no error";
    }

    private static string? Legacy(JsonNode? isGlobal) => isGlobal?.GetValue<bool>() switch { true => "legacy", false => "regional", null => null };

    // What the service's own options give: by the names of built-in parameters, or of those of the case.
    private static Dictionary<string, object> Own(JsonNode traits, JsonNode test, JsonNode call)
    {
        var options = traits["smithy.rules#clientContextParams"] as JsonObject ?? [];
        var builtIns = (call["builtInParams"] as JsonObject ?? []).Where(static builtIn => builtIn.Key.StartsWith("AWS::S3::", StringComparison.Ordinal))
            .Select(static builtIn => KeyValuePair.Create(builtIn.Key["AWS::S3::".Length..], builtIn.Value));
        return (test["params"] as JsonObject ?? []).Where(_ => call["builtInParams"]?["AWS::Region"] is null).Concat(builtIns)
            .Where(given => options.ContainsKey(given.Key))
            .ToDictionary(static given => char.ToUpperInvariant(given.Key[0]) + given.Key[1..], static given => given.Value!.GetValueKind() == JsonValueKind.String ? given.Value.GetValue<string>() : (object)given.Value.GetValue<bool>());
    }

    private static ClientOptions Options(ClientOptions options, JsonObject builtIns) =>
        options with
        {
            Region = builtIns["AWS::Region"]?.GetValue<string>() ?? "us-east-1",
            UseFips = builtIns["AWS::UseFIPS"]?.GetValue<bool>(),
            UseDualStack = builtIns["AWS::UseDualStack"]?.GetValue<bool>(),
            Endpoint = builtIns["SDK::Endpoint"]?.GetValue<string>() is { } endpoint ? new Uri(endpoint) : null,
            AccountIdEndpointMode = builtIns["AWS::Auth::AccountIdEndpointMode"]?.GetValue<string>() is { } mode ? Enum.Parse<AccountIdEndpointMode>(mode, ignoreCase: true) : null,
            Credentials = new StaticCredentials(
                new AwsCredentials(Caller.AccessKeyId, Caller.SecretAccessKey, Caller.SessionToken) { AccountId = builtIns["AWS::Auth::AccountId"]?.GetValue<string>() }),
            MaxAttempts = 1,
            ValidateRequests = false,
        };

    private static string Problem(JsonNode endpoint, SentMessage sent, JsonNode call)
    {
        var expected = endpoint["url"]!.GetValue<string>().TrimEnd('/');
        // The one operation here that puts something before the host the rules give (smithy.api#endpoint).
        if (call["operationName"]!.GetValue<string>() == "WriteGetObjectResponse")
            expected = expected.Replace("://", $"://{call["operationParams"]!["RequestRoute"]}.", StringComparison.Ordinal);
        var address = sent.Uri.OriginalString;
        if (!address.StartsWith(expected, StringComparison.Ordinal) || (address.Length > expected.Length && address[expected.Length] is not ('/' or '?')))
            return $"url {address} and not {expected}";
        var headers = new Dictionary<string, string>(sent.Headers, StringComparer.OrdinalIgnoreCase) { ["Host"] = sent.Uri.Authority };
        var check = new SignatureVerifier([Caller]).Check(new(sent.Method, sent.Uri.Scheme, sent.Uri.PathAndQuery, headers, sent.Body));
        if (!check.IsValid)
            return $"signature: {check.Detail}";
        if ((endpoint["properties"]?["authSchemes"] as JsonArray)?[0] is not { } scheme)
            return "";
        var isSigV4a = scheme["name"]!.GetValue<string>() == "sigv4a";
        var scope = check.Scope!.Split('/');
        if (scope[^2] != (scheme["signingName"]?.GetValue<string>() ?? scope[^2]))
            return $"signed for {scope[^2]}";
        if (isSigV4a)
            return sent.Headers["X-Amz-Region-Set"] == string.Join(',', scheme["signingRegionSet"]!.AsArray().Select(static region => region!.GetValue<string>())) ? "" : "signed for other regions";
        return scope[1] == scheme["signingRegion"]!.GetValue<string>() ? "" : $"signed for region {scope[1]}";
    }

    private static JsonNode Other(JsonNode expect)
    {
        var other = expect.DeepClone();
        if (other["error"] is { } error)
            error.ReplaceWith(error.GetValue<string>() + "x");
        else if ((other["endpoint"]!["properties"]?["authSchemes"] as JsonArray)?[0] is { } scheme)
            (scheme["signingRegion"], scheme["signingRegionSet"]) = ("mars", new JsonArray("mars"));
        else
            other["endpoint"]!["url"] = "https://mars.example";
        return other;
    }

    // The models of the rules engine have no protocol; where requests go does not depend on it.
    private static void Speak(JsonNode traits)
    {
        if (traits["aws.auth#sigv4"] is not null)
            return;
        traits["aws.auth#sigv4"] = new JsonObject { ["name"] = "engine" };
        traits["aws.protocols#awsJson1_0"] = new JsonObject();
    }

    private static (string Service, JsonNode Traits, IEnumerable<JsonNode> Tests) Tests(JsonNode model)
    {
        var service = model["shapes"]!.AsObject().Single(static shape => shape.Value!["type"]!.GetValue<string>() == "service");
        var traits = service.Value!["traits"]!;
        return (service.Key, traits, traits["smithy.rules#endpointTests"]!["testCases"]!.AsArray().Select(static test => test!));
    }

    // Where a request goes does not depend on how the body of its answer is read.
    private static string WithoutStreams(JsonNode model)
    {
        foreach (var (_, shape) in model["shapes"]!.AsObject())
            (shape!["traits"] as JsonObject)?.Remove("smithy.api#streaming");
        return model.ToJsonString();
    }
}
