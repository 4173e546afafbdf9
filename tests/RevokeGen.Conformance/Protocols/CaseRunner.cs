using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;
using RevokeGen.Testing.Decoding;
using RevokeGen.Testing.Signing;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Runs cases through the generated clients.</summary>
internal static class CaseRunner
{
    private static readonly LocalCredentials Caller = new("AKIDCASE", "not-a-secret", "not-a-token");

    private const string Token = "00000000-0000-4000-8000-000000000000";

    /// <summary>Runs a case.</summary>
    /// <returns>What is wrong; empty when the case passes.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(ProtocolFile file, ProtocolCase test)
    {
        var operation = test.Operation.Split('#')[1];
        if (file.Clients.LeftOut.TryGetValue(operation, out var reason))
            return [$"{operation} is left out: {reason}"];
        return test.IsRequest ? await RequestAsync(file, test, operation) : await ResponseAsync(file, test, operation);
    }

    private static async Task<IReadOnlyList<string>> RequestAsync(ProtocolFile file, ProtocolCase test, string operation)
    {
        using var handler = new CaseHandler([]);
        var request = ParamsText.Of(file, test.Shape, test.Params);
        try
        {
            await CallAsync(file, test, operation, request, handler);
        }
        catch (ClientException exception) when (handler.Sent is null)
        {
            return [exception.Message];
        }

        var sent = handler.Sent!;
        var problems = RequestCheck.Problems(test, sent).Concat(SignatureProblems(file, test, sent)).ToList();
        if (sent.Headers.ContainsKey("Content-Encoding") && problems.Count == 0)
        {
            using var uncompressed = new CaseHandler([]);
            await CallAsync(file, test, operation, request, uncompressed, isCompressionDisabled: true);
            problems.AddRange(EncodingProblems(sent, uncompressed.Sent!));
        }

        return problems;
    }

    private static async Task<IReadOnlyList<string>> ResponseAsync(ProtocolFile file, ProtocolCase test, string operation)
    {
        using var handler = new CaseHandler(test.Expected, test.IsCbor);
        var input = file.Shape(test.Operation)["input"] is { } reference ? ProtocolFile.Target(reference) : null;
        try
        {
            var response = await CallAsync(file, test, operation, ParamsText.Of(file, input, SampleInput.Of(file, input)), handler);
            return test.IsError ? ["no error was raised"] : [.. ValueComparison.Differences("", test.Params, response)];
        }
        catch (ServiceException exception) when (test.IsError)
        {
            return [.. Error(test, exception)];
        }
        catch (ClientException exception)
        {
            return [exception.ToString()];
        }
    }

    // A service would refuse the request if what is sent were not what is signed, whatever members stand in its head.
    private static IEnumerable<string> SignatureProblems(ProtocolFile file, ProtocolCase test, SentMessage sent)
    {
        // Some of the services have no scheme, and so take requests as they are.
        if (!file.Shape(test.Service)["traits"]!.AsObject().ContainsKey("aws.auth#sigv4"))
            return sent.Headers.ContainsKey("Authorization") ? ["signed, though the service has no scheme"] : [];
        var check = new SignatureVerifier([Caller]).Check(Wire(sent));
        return check.Status is SignatureStatus.Valid ? [] : [$"signature: {check.Detail}"];
    }

    // The cases say nothing of a compressed body: it is the one that would be sent otherwise.
    private static IEnumerable<string> EncodingProblems(SentMessage sent, SentMessage uncompressed)
    {
        if (uncompressed.Headers.GetValueOrDefault("Content-Encoding")?.EndsWith("gzip", StringComparison.Ordinal) is true)
            yield return "compression cannot be switched off";
        if (!ContentEncoding.Undo(Wire(sent)).AsSpan().SequenceEqual(uncompressed.Body))
            yield return "the compressed body is another";
    }

    private static WireRequest Wire(SentMessage sent)
    {
        var headers = new Dictionary<string, string>(sent.Headers, StringComparer.OrdinalIgnoreCase) { ["Host"] = sent.Uri.Authority };
        return new(sent.Method, sent.Uri.Scheme, sent.Uri.PathAndQuery, headers, sent.Body);
    }

    /// <summary>Calls an operation as a case has it.</summary>
    public static async Task<object> CallAsync(
        ProtocolFile file, ProtocolCase test, string operation, byte[] request, HttpMessageHandler handler, bool isCompressionDisabled = false)
    {
        var options = Addressed(file, test) with
        {
            Credentials = new StaticCredentials(Caller.AccessKeyId, Caller.SecretAccessKey, Caller.SessionToken),
            MaxAttempts = 1,
            DisableRequestCompression = isCompressionDisabled,
            ValidateRequests = test.IsRequest,
            NewIdempotencyToken = static () => Token,
        };
        using var transport = new HttpClient(handler, disposeHandler: false);
        return await file.Clients.CallAsync(test.Service, operation, request, options, transport);
    }

    // The cases of S3 are about the address that its rules make, so they set none.
    private static ClientOptions Addressed(ProtocolFile file, ProtocolCase test)
    {
        if (test.Expected["vendorParams"]?["scopedConfig"] is not { } config)
            return new() { Region = "us-east-1", Endpoint = new Uri("https://" + (test.Text("host") ?? "example.com")) };

        // What is set for an operation is set for its client: each of ours has settings of its own.
        JsonNode? Setting(string name) => config["operation"]?["s3"]?[name] ?? config["client"]?["s3"]?[name];
        var own = new Dictionary<string, object>
        {
            ["ForcePathStyle"] = Setting("addressing_style")?.GetValue<string>() == "path",
            ["Accelerate"] = Setting("use_accelerate_endpoint")?.GetValue<bool>() ?? false,
        };
        return file.Clients.Options(test.Service, own) with
        {
            Region = config["client"]!["region"]!.GetValue<string>(),
            UseDualStack = Setting("use_dualstack_endpoint")?.GetValue<bool>() ?? false,
        };
    }

    /// <summary>Holds an error that a client raised against its case.</summary>
    public static IEnumerable<string> Error(ProtocolCase test, ServiceException exception)
    {
        if (exception.GetType().GetCustomAttribute<SmithyShapeAttribute>()?.Id != test.Shape)
            yield return $"error {exception.GetType().Name}, code {exception.Code}";
        if (test.Expected["vendorParams"]?["code"] is { } code && exception.Code != code.GetValue<string>())
            yield return $"code {exception.Code}";
        if (exception.StatusCode != test.Expected["code"]!.GetValue<int>())
            yield return $"status {exception.StatusCode}";
        var members = test.Params.Where(static member => !string.Equals(member.Key, "message", StringComparison.OrdinalIgnoreCase));
        var message = test.Params.FirstOrDefault(static member => string.Equals(member.Key, "message", StringComparison.OrdinalIgnoreCase)).Value;
        if (message is not null && message.GetValue<string>() != exception.ServiceMessage)
            yield return $"message {exception.ServiceMessage}";
        var expected = new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        foreach (var difference in ValueComparison.Differences("", expected, exception))
            yield return difference;
    }
}
