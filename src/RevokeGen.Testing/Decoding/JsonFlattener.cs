using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace RevokeGen.Testing.Decoding;

/// <summary>Reads a JSON document into one value per member path.</summary>
public static class JsonFlattener
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>
    /// The leaves in their order: path (<c>Resource.Table.Name</c>, <c>Permissions[0]</c>) and the value's text, strings without quotes.
    /// An empty structure is <c>{}</c>, an empty list <c>[]</c>; an empty document has no leaves. Of paths that read alike, which keys with dots can bring about, the first counts.
    /// </returns>
    /// <exception cref="JsonException">The text is not JSON or not UTF-8, a member occurs twice, or lists and structures are nested deeper than 128 levels.</exception>
    public static IReadOnlyDictionary<string, string> Flatten(ReadOnlyMemory<byte> utf8Json)
    {
        var leaves = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(utf8Json, Strict);
            if (document.RootElement.ValueKind is not JsonValueKind.Object || document.RootElement.GetPropertyCount() > 0)
                Add(leaves, "", document.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            // Text is only looked at when it is taken out.
            throw new JsonException("A text is not UTF-8, or half of a character.", exception);
        }

        return leaves;
    }

    private static void Add(OrderedDictionary<string, string> leaves, string path, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.GetPropertyCount() > 0:
                foreach (var member in element.EnumerateObject())
                    Add(leaves, path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                for (var index = 0; index < element.GetArrayLength(); index++)
                    Add(leaves, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), element[index]);
                break;
            case JsonValueKind.Object:
                leaves.TryAdd(path, "{}");
                break;
            case JsonValueKind.Array:
                leaves.TryAdd(path, "[]");
                break;
            default:
                leaves.TryAdd(path, element.ToString());
                break;
        }
    }
}
