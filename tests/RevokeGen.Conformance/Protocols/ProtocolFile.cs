using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>A file of Smithy's protocol tests: a model, its clients, made by RevokeGen itself, and the cases.</summary>
internal sealed class ProtocolFile
{
    private static readonly ConcurrentDictionary<string, Lazy<ProtocolFile>> Files = new();

    private readonly JsonObject _shapes;

    private ProtocolFile(string path)
    {
        var model = JsonNode.Parse(File.ReadAllText(path))!;
        _shapes = model["shapes"]!.AsObject();
        if (_shapes.ContainsKey(EndpointTraits.S3))
            EndpointTraits.Add(_shapes);
        Clients = GeneratedClients.From(path, model.ToJsonString());
        Cases = [.. _shapes.Where(static shape => TypeOf(shape.Value!) == "service").SelectMany(service => CasesOf(service.Key))];
    }

    /// <summary>The clients of its services.</summary>
    public GeneratedClients Clients { get; }

    /// <summary>The cases that a client runs.</summary>
    public IReadOnlyList<ProtocolCase> Cases { get; }

    /// <summary>Reads a file once; skips the test without the data.</summary>
    public static ProtocolFile Of(string name) =>
        Files.GetOrAdd(Corpus.PathTo(Path.Combine("protocol-tests", "smithy", name + ".json"), "smithy-lang/smithy"), static path => new(() => new(path))).Value;

    /// <summary>A shape of the model; of the prelude one with nothing but its type.</summary>
    public JsonObject Shape(string id) =>
        _shapes[id]?.AsObject() ?? new JsonObject { ["type"] = id["smithy.api#".Length..].Replace("Primitive", "", StringComparison.Ordinal) is var type ? char.ToLowerInvariant(type[0]) + type[1..] : "" };

    /// <summary>The members of a structure or union, with those of its mixins, and their targets.</summary>
    public IEnumerable<(string Name, JsonObject Member)> Members(string id)
    {
        foreach (var mixin in Shape(id)["mixins"] as JsonArray ?? [])
        {
            foreach (var member in Members(Target(mixin!)))
                yield return member;
        }

        foreach (var (name, member) in Shape(id)["members"] as JsonObject ?? [])
        {
            if (member!["target"] is not null)
                yield return (name, member.AsObject());
        }
    }

    public static string Target(JsonNode reference) => reference["target"]!.GetValue<string>();

    public static string TypeOf(JsonNode shape) => shape["type"]!.GetValue<string>();

    private IEnumerable<ProtocolCase> CasesOf(string service)
    {
        var errors = new HashSet<string>();
        foreach (var operation in Operations(service))
        {
            var shape = Shape(operation);
            foreach (var test in Tests(shape, "smithy.test#httpRequestTests"))
                yield return Case(service, operation, Reference(shape, "input"), true, false, test);
            foreach (var test in Tests(shape, "smithy.test#httpResponseTests"))
                yield return Case(service, operation, Reference(shape, "output"), false, false, test);
            foreach (var error in (shape["errors"] as JsonArray ?? []).Concat(Shape(service)["errors"] as JsonArray ?? []).Select(static error => Target(error!)))
            {
                foreach (var test in errors.Add(error) ? Tests(Shape(error), "smithy.test#httpResponseTests") : [])
                    yield return Case(service, operation, error, false, true, test);
            }
        }
    }

    private static ProtocolCase Case(string service, string operation, string? shape, bool isRequest, bool isError, JsonObject test) =>
        new((isRequest ? "request " : "response ") + test["id"]!.GetValue<string>(), service, operation, shape, isRequest, isError, test);

    private static string? Reference(JsonObject shape, string name) =>
        shape[name] is { } reference && Target(reference) != "smithy.api#Unit" ? Target(reference) : null;

    private static IEnumerable<JsonObject> Tests(JsonObject shape, string trait) =>
        (shape["traits"]?[trait] as JsonArray ?? []).Select(static test => test!.AsObject()).Where(static test => test["appliesTo"]?.GetValue<string>() != "server");

    private IEnumerable<string> Operations(string owner)
    {
        var shape = Shape(owner);
        var own = ((string[])["operations", "collectionOperations"]).SelectMany(name => shape[name] as JsonArray ?? [])
            .Concat(((string[])["create", "put", "read", "update", "delete", "list"]).Select(name => shape[name]).Where(_ => TypeOf(shape) == "resource"))
            .OfType<JsonNode>().Select(Target);
        return own.Concat((shape["resources"] as JsonArray ?? []).SelectMany(resource => Operations(Target(resource!))));
    }
}
