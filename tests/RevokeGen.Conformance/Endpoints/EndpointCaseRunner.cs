using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Conformance.Endpoints;

/// <summary>Runs cases against compiled rules.</summary>
internal static class EndpointCaseRunner
{
    /// <summary>Runs a case.</summary>
    /// <returns>What is wrong; empty when the case passes.</returns>
    public static IReadOnlyList<string> Run(IEndpointRules rules, JsonObject ruleSet, EndpointCase test)
    {
        var expected = Facts(test.Expect).Order(StringComparer.Ordinal).ToList();
        var actual = Resolve(rules, Parameters(ruleSet, test.Params)).Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(actual) ? [] : [$"expected {string.Join(", ", expected)}", $"but got {string.Join(", ", actual)}"];
    }

    private static IEnumerable<string> Resolve(IEndpointRules rules, EndpointParameters parameters)
    {
        try
        {
            return Facts(rules.Resolve(parameters));
        }
        catch (EndpointException exception)
        {
            return ["error = " + exception.Message];
        }
    }

    private static EndpointParameters Parameters(JsonObject ruleSet, JsonObject given)
    {
        var values = new EndpointValues();
        var parameters = new EndpointParameters(null, Preset(ruleSet, "AWS::UseFIPS"), Preset(ruleSet, "AWS::UseDualStack"), Endpoint: null) { Request = values };
        foreach (var (name, value) in given)
        {
            parameters = ruleSet["parameters"]![name]?["builtIn"]?.GetValue<string>() switch
            {
                "AWS::Region" => parameters with { Region = value!.GetValue<string>() },
                "AWS::UseFIPS" => parameters with { UseFips = value!.GetValue<bool>() },
                "AWS::UseDualStack" => parameters with { UseDualStack = value!.GetValue<bool>() },
                "SDK::Endpoint" => parameters with { Endpoint = value!.GetValue<string>() },
                "AWS::Auth::AccountId" => parameters with { AccountId = value!.GetValue<string>() },
                _ => Add(parameters, values, name, value!),
            };
        }

        return parameters;
    }

    // A client has a value for these in any case, so their defaults never come to it.
    private static bool Preset(JsonObject ruleSet, string builtIn) => ruleSet["parameters"]!.AsObject()
        .Any(parameter => parameter.Value!["builtIn"]?.GetValue<string>() == builtIn && parameter.Value["default"]?.GetValue<bool>() is true);

    private static EndpointParameters Add(EndpointParameters parameters, EndpointValues values, string name, JsonNode value)
    {
        if (value is JsonArray items)
            values.Add(name, items.Select(static item => item!.GetValue<string>()).ToList());
        else if (value.GetValueKind() == JsonValueKind.String)
            values.Add(name, value.GetValue<string>());
        else
            values.Add(name, value.GetValue<bool>());
        return parameters;
    }

    private static IEnumerable<string> Facts(ResolvedEndpoint endpoint)
    {
        yield return "url = " + endpoint.Url;
        foreach (var header in endpoint.Headers)
            yield return $"header {header.Key} = {header.Value}";
        foreach (var property in endpoint.Properties)
            yield return $"{property.Key} = {property.Value}";
        for (var index = 0; index < endpoint.AuthSchemes.Count; index++)
        {
            var scheme = endpoint.AuthSchemes[index];
            yield return $"scheme {index} name = {scheme.Name}";
            if (scheme.SigningName is { } name)
                yield return $"scheme {index} signingName = {name}";
            if (scheme.SigningRegion is { } region)
                yield return $"scheme {index} signingRegion = {region}";
            if (scheme.SigningRegionSet is { } regions)
                yield return $"scheme {index} signingRegionSet = {regions}";
            if (scheme.DisableDoubleEncoding)
                yield return $"scheme {index} disableDoubleEncoding = true";
        }
    }

    private static IEnumerable<string> Facts(JsonObject expect)
    {
        if (expect["error"] is { } error)
            return ["error = " + error.GetValue<string>()];
        var endpoint = expect["endpoint"]!;
        var headers = (endpoint["headers"] as JsonObject ?? []).SelectMany(static header => header.Value!.AsArray().Select(value => $"header {header.Key} = {Text(value!)}"));
        var properties = (endpoint["properties"] as JsonObject ?? []).SelectMany(static property => property is { Key: "authSchemes", Value: JsonArray schemes }
            ? schemes.SelectMany(static (scheme, index) => scheme!.AsObject().Select(part => $"scheme {index} {part.Key} = {Text(part.Value!)}"))
            : Leaves(property.Key, property.Value!));
        return headers.Concat(properties).Where(static fact => !fact.EndsWith("disableDoubleEncoding = false", StringComparison.Ordinal)).Prepend("url = " + Text(endpoint["url"]!));
    }

    private static IEnumerable<string> Leaves(string name, JsonNode value) => value is JsonObject members
        ? members.SelectMany(member => Leaves($"{name}.{member.Key}", member.Value!))
        : [$"{name} = {Text(value)}"];

    private static string Text(JsonNode value) => value switch
    {
        JsonArray items => string.Join(',', items.Select(static item => Text(item!))),
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
