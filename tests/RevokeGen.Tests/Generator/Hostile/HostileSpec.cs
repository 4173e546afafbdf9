using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Tests.Generator.Hostile;

/// <summary>Builds a model of one service in code, where a file would be too long to read.</summary>
internal sealed class HostileSpec(string sdkId = HostileNames.Service)
{
    public const string Namespace = "hostile.test";

    private readonly JsonObject _shapes = [];
    private readonly JsonArray _operations = [];

    /// <summary>The service's protocol.</summary>
    public string Protocol { get; init; } = "aws.protocols#restJson1";

    /// <summary>Adds a shape with members, each a name and a target with or without a namespace.</summary>
    public HostileSpec Shape(string type, string name, IEnumerable<(string Name, string Target)> members)
    {
        var list = new JsonObject();
        foreach (var (member, target) in members)
            list[member] = Reference(target);
        return Add(name, new() { ["type"] = type, ["members"] = list });
    }

    /// <summary>Adds an enum, or an intEnum whose values count from 0.</summary>
    public HostileSpec Enum(string name, IEnumerable<(string Name, string Value)> values, bool isInteger = false)
    {
        var members = new JsonObject();
        foreach (var (member, value) in values)
        {
            JsonNode wire = isInteger ? members.Count : value;
            members[member] = new JsonObject { ["target"] = "smithy.api#Unit", ["traits"] = new JsonObject { ["smithy.api#enumValue"] = wire } };
        }

        return Add(name, new() { ["type"] = isInteger ? "intEnum" : "enum", ["members"] = members });
    }

    public HostileSpec List(string name, string item) => Add(name, new() { ["type"] = "list", ["member"] = Reference(item) });

    public HostileSpec Map(string name, string value) => Add(name, new() { ["type"] = "map", ["key"] = Reference("smithy.api#String"), ["value"] = Reference(value) });

    public HostileSpec Operation(string name, string input, string output, params IEnumerable<string> errors)
    {
        _operations.Add(Reference(name));
        return Add(name, new()
        {
            ["type"] = "operation",
            ["input"] = Reference(input),
            ["output"] = Reference(output),
            ["errors"] = new JsonArray([.. errors.Select(Reference)]),
            ["traits"] = new JsonObject { ["smithy.api#http"] = new JsonObject { ["method"] = "POST", ["uri"] = "/" + name } },
        });
    }

    /// <summary>Puts a trait on a shape, or on a member (<c>Shape$member</c>).</summary>
    public HostileSpec Trait(string target, string trait, JsonNode? value = null)
    {
        var parts = target.Split('$');
        var owner = _shapes[Id(parts[0])]!.AsObject();
        var holder = parts.Length == 1 ? owner : (owner["members"]?[parts[1]] ?? owner[parts[1]])!.AsObject();
        if (holder["traits"] is not JsonObject traits)
            holder["traits"] = traits = [];
        traits[trait] = value ?? new JsonObject();
        return this;
    }

    public override string ToString()
    {
        var traits = new JsonObject { [Protocol] = new JsonObject(), ["aws.api#service"] = new JsonObject { ["sdkId"] = sdkId } };
        var shapes = (JsonObject)_shapes.DeepClone();
        shapes["hostile.service#Hostile"] = new JsonObject { ["type"] = "service", ["version"] = "1", ["operations"] = _operations.DeepClone(), ["traits"] = traits };
        return new JsonObject { ["smithy"] = "2.0", ["shapes"] = shapes }.ToJsonString();
    }

    private HostileSpec Add(string name, JsonObject shape)
    {
        _shapes[Id(name)] = shape;
        return this;
    }

    private static JsonObject Reference(string target) => new() { ["target"] = Id(target) };

    private static string Id(string name) => name.Contains('#', System.StringComparison.Ordinal) ? name : $"{Namespace}#{name}";
}
