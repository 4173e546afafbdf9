using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Changes what a case expects, one thing at a time, so that the case must fail.</summary>
internal static partial class CaseMutations
{
    public static IEnumerable<(string What, ProtocolCase Test)> Of(ProtocolCase test) => test.IsRequest ? Request(test) : Response(test);

    private static IEnumerable<(string What, ProtocolCase Test)> Request(ProtocolCase test)
    {
        yield return With(test, "method", static expected => expected["method"] = "TRACE");
        yield return With(test, "uri", static expected => expected["uri"] = expected["uri"]!.GetValue<string>() + "x");
        yield return With(test, "another query parameter", static expected => Add(expected, "queryParams", "revokegen=1"));
        yield return With(test, "another header", static expected => Add(expected, "requireHeaders", "x-revokegen"));
        yield return With(test, "a forbidden header", static expected => Add(expected, "forbidHeaders", "User-Agent"));
        foreach (var name in (test.Expected["requireHeaders"] as JsonArray ?? []).Select(static name => name!.GetValue<string>()))
            yield return With(test, "needed header " + name, expected => Add(expected, "requireHeaders", name + "x"));
        foreach (var name in (test.Expected["queryParams"] as JsonArray ?? []).Select(static pair => pair!.GetValue<string>().Split('=')[0]).Distinct())
            yield return With(test, "forbidden query parameter " + name, expected => Add(expected, "forbidQueryParams", name));
        if (test.Text("host") is not null)
            yield return With(test, "host", static expected => expected["resolvedHost"] = "revokegen.test");
        foreach (var name in (test.Expected["headers"] as JsonObject ?? []).Select(static header => header.Key).ToList())
            yield return With(test, "header " + name, expected => expected["headers"]![name] = expected["headers"]![name]!.GetValue<string>() + "x");
        for (var index = 0; index < (test.Expected["queryParams"] as JsonArray)?.Count; index++)
        {
            var at = index;
            yield return With(test, $"query parameter {at}", expected => expected["queryParams"]![at] = expected["queryParams"]![at]!.GetValue<string>() + "x");
        }

        foreach (var body in test.Text("body") is { } text ? Bodies(text, test.Text("bodyMediaType")) : [])
            yield return With(test, "body " + body, expected => expected["body"] = body);
    }

    private static IEnumerable<string> Bodies(string body, string? mediaType)
    {
        if (mediaType == "application/json" && body.Length > 0)
        {
            foreach (var (_, changed) in Leaves(JsonNode.Parse(body)))
                yield return changed!.ToJsonString();
        }
        else if (mediaType == BodyComparison.Cbor && body.Length > 0)
        {
            foreach (var changed in Bytes(Convert.FromBase64String(body)))
                yield return Convert.ToBase64String(changed);
        }
        else if (mediaType == "application/xml" && body.Length > 0)
        {
            // Another text and another element in each element, another value of each attribute, another name of each element without content.
            foreach (Match end in ElementEnd().Matches(body))
            {
                yield return body.Insert(end.Index, "<revokegen/>");
                yield return body.Insert(end.Index, "x");
            }

            foreach (Match value in AttributeValue().Matches(body))
                yield return body.Insert(value.Index + value.Length - 1, "x");
            foreach (Match name in NameWithoutContent().Matches(body))
                yield return body.Insert(name.Index + name.Length, "x");
        }
        else if (mediaType == "application/x-www-form-urlencoded" && body.Length > 0)
        {
            var pairs = body.Split('&', StringSplitOptions.TrimEntries);
            for (var index = 0; index < pairs.Length; index++)
            {
                yield return string.Join('&', pairs.Select((pair, at) => at == index ? pair + "x" : pair));
                yield return string.Join('&', pairs.Select((pair, at) => at == index ? "x" + pair : pair));
            }
        }
        else
        {
            yield return body + "x";
        }
    }

    // Each byte another, unless that means the same, as in a string of no length that has no pieces.
    private static IEnumerable<byte[]> Bytes(byte[] body)
    {
        for (var index = 0; index < body.Length; index++)
        {
            var copy = (byte[])body.Clone();
            copy[index] ^= 1;
            if (CborText.Of(copy) != CborText.Of(body))
                yield return copy;
        }
    }

    private static IEnumerable<(string What, ProtocolCase Test)> Response(ProtocolCase test)
    {
        if (test.IsError)
            yield return ("error", test with { Shape = test.Shape + "x" });
        else
            yield return With(test, "success", static expected => expected["code"] = 418);
        foreach (var (path, changed) in Leaves(test.Params))
            yield return With(test, "parameter " + path, expected => expected["params"] = changed!.DeepClone());
    }

    // A tree for each of its scalars, in which that one is another, and one for each collection with something more in it.
    private static IEnumerable<(string Path, JsonNode? Changed)> Leaves(JsonNode? tree)
    {
        var count = Nodes(tree).Count();
        for (var index = 0; index < count; index++)
        {
            var copy = tree?.DeepClone();
            var node = Nodes(copy).ElementAt(index);
            if (node is JsonObject members)
                members["revokegen"] = "x";
            else if (node is JsonArray items)
                items.Add("x");
            else if (node is { Parent: not null })
                node.ReplaceWith(Other(node));
            else
                copy = "revokegen";
            yield return (node?.GetPath() ?? "", copy);
        }

        // A null is no node: it is found where it stands.
        var holders = Nodes(tree).ToList();
        for (var holder = 0; holder < holders.Count; holder++)
        {
            foreach (var name in holders[holder] is JsonObject members ? members.Where(static member => member.Value is null).Select(static member => member.Key) : [])
            {
                var copy = tree!.DeepClone();
                Nodes(copy).ElementAt(holder)![name] = "x";
                yield return (name, copy);
            }

            for (var index = 0; index < (holders[holder] as JsonArray)?.Count; index++)
            {
                if (holders[holder]![index] is not null)
                    continue;
                var copy = tree!.DeepClone();
                Nodes(copy).ElementAt(holder)![index] = "x";
                yield return ($"[{index}]", copy);
            }
        }
    }

    private static IEnumerable<JsonNode?> Nodes(JsonNode? tree)
    {
        yield return tree;
        var children = tree switch
        {
            JsonObject members => members.Select(static member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var node in children.Where(static child => child is not null).SelectMany(Nodes))
            yield return node;
    }

    private static JsonNode Other(JsonNode scalar) => scalar.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => JsonNode.Parse(scalar.ToJsonString() is ['-', ..] ? "77" : "-77")!,
        _ => scalar.GetValue<string>() + "x",
    };

    private static void Add(JsonObject expected, string name, string value)
    {
        if (expected[name] is not JsonArray list)
            expected[name] = list = [];
        list.Add(value);
    }

    private static (string What, ProtocolCase Test) With(ProtocolCase test, string what, Action<JsonObject> change)
    {
        var expected = test.Expected.DeepClone().AsObject();
        change(expected);
        return (what, test with { Expected = expected });
    }

    [GeneratedRegex("</")]
    private static partial Regex ElementEnd();

    [GeneratedRegex("""=\s*("[^"]*"|'[^']*')""")]
    private static partial Regex AttributeValue();

    [GeneratedRegex("<[^\\s<>/]+(?=[^<>]*/>)")]
    private static partial Regex NameWithoutContent();
}
