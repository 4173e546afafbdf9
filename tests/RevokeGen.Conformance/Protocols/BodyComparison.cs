using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Compares bodies by what they mean in their format.</summary>
internal static class BodyComparison
{
    /// <summary>The media type of bodies that cases have in base64.</summary>
    public const string Cbor = "application/cbor";

    /// <summary>What differs; null when both mean the same.</summary>
    public static string? Difference(string expected, byte[] body, string? mediaType)
    {
        var text = mediaType == Cbor ? Convert.ToBase64String(body) : Encoding.UTF8.GetString(body);
        var isEqual = (expected.Length == 0 || text.Length == 0) ? expected == text : mediaType switch
        {
            "application/json" => IsJson(expected, text),
            "application/xml" => IsXml(expected, text),
            Cbor => CborText.Of(Convert.FromBase64String(expected)) is { } wanted && wanted == CborText.Of(body),
            "application/x-www-form-urlencoded" => Pairs(expected).SequenceEqual(Pairs(text), StringComparer.Ordinal),
            _ => expected == text,
        };
        return isEqual ? null : $"body {text}";
    }

    private static bool IsJson(string expected, string text)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(text));
        }
        catch (System.Text.Json.JsonException)
        {
            return expected == text;
        }
    }

    private static bool IsXml(string expected, string text) => XNode.DeepEquals(Canonical(expected), Canonical(text));

    // White space between elements means nothing; attributes have no order, and neither have elements of different names.
    private static XElement Canonical(string xml)
    {
        var root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            if (element.HasElements)
            {
                element.Nodes().OfType<XText>().Where(static node => string.IsNullOrWhiteSpace(node.Value)).Remove();
                element.ReplaceNodes(element.Nodes().OrderBy(static node => (node as XElement)?.Name.ToString(), StringComparer.Ordinal).ToList());
            }

            element.ReplaceAttributes(element.Attributes().OrderBy(static attribute => attribute.Name.ToString(), StringComparer.Ordinal).ToList());
        }

        return root;
    }

    private static string[] Pairs(string form) =>
        [.. form.Split('&').Select(static pair => pair.Trim()).Order(StringComparer.Ordinal)];
}
