using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Holds a request against what its case expects.</summary>
internal static class RequestCheck
{
    public static IEnumerable<string> Problems(ProtocolCase test, SentMessage sent)
    {
        if (sent.Method != test.Text("method"))
            yield return $"method {sent.Method}";
        if (sent.Uri.AbsolutePath != test.Text("uri"))
            yield return $"uri {sent.Uri.AbsolutePath}";
        if ((test.Text("resolvedHost") ?? test.Text("host")) is { } host && sent.Uri.Host != host.Split('/')[0])
            yield return $"host {sent.Uri.Host}";
        foreach (var problem in Query(test.Expected, sent.Uri.Query).Concat(Headers(test.Expected, sent)))
            yield return problem;
        if (test.Text("body") is { } body && BodyComparison.Difference(body, sent.Body, test.Text("bodyMediaType")) is { } difference)
            yield return difference;
    }

    private static IEnumerable<string> Query(JsonObject expected, string query)
    {
        var sent = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).ToList();
        var names = sent.Select(static pair => pair.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        var left = new List<string>(sent);
        foreach (var pair in Texts(expected["queryParams"]))
        {
            // A parameter without a value and one with an empty value are the same to a service.
            if (!left.Remove(pair) && !left.Remove(pair + "=") && !left.Remove(pair.TrimEnd('=')))
                yield return $"no query parameter {pair} in {query}";
        }

        foreach (var name in Texts(expected["forbidQueryParams"]).Where(names.Contains))
            yield return $"query parameter {name}";
        foreach (var name in Texts(expected["requireQueryParams"]).Where(name => !names.Contains(name)))
            yield return $"no query parameter {name}";
    }

    private static IEnumerable<string> Headers(JsonObject expected, SentMessage sent)
    {
        foreach (var (name, value) in expected["headers"] as JsonObject ?? [])
        {
            var text = sent.Headers.GetValueOrDefault(name);
            if (text != value!.GetValue<string>())
                yield return $"header {name}: {text ?? "(none)"}";
        }

        foreach (var name in Texts(expected["forbidHeaders"]).Where(sent.Headers.ContainsKey))
            yield return $"header {name}";
        foreach (var name in Texts(expected["requireHeaders"]).Where(name => !sent.Headers.ContainsKey(name)))
            yield return $"no header {name}";
    }

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(static item => item!.GetValue<string>());
}
