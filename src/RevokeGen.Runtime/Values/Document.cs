using System;
using System.Buffers;
using System.Text.Json;

namespace RevokeGen.Runtime;

/// <summary>A value of Smithy's <c>document</c> type: any JSON value. Immutable, and compared by content.</summary>
public sealed class Document : IEquatable<Document>
{
    private Document(JsonElement json) => Json = json;

    /// <summary>JSON's null.</summary>
    public static Document Null { get; } = Parse("null");

    /// <summary>The value, to be read with the framework's own API. It needs no disposing.</summary>
    public JsonElement Json { get; }

    /// <summary>Takes over JSON that was read or made elsewhere.</summary>
    /// <param name="json">Any JSON value; its document may be disposed of afterwards.</param>
    /// <exception cref="InvalidOperationException">The element is not set.</exception>
    public static Document From(JsonElement json) => Written(json.WriteTo);

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">One JSON value, no deeper than 64 levels.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Document Parse(string json) => new(JsonElement.Parse(json));

    /// <summary>A JSON string.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Document(string value) => Written(writer => writer.WriteStringValue(value));

    /// <summary>A JSON boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator Document(bool value) => Written(writer => writer.WriteBooleanValue(value));

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Document(long value) => Written(writer => writer.WriteNumberValue(value));

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number, which must be finite.</param>
    public static implicit operator Document(double value) => Written(writer => writer.WriteNumberValue(value));

    /// <summary>Whether both hold the same JSON value; the order of members and the way a number is written do not matter.</summary>
    public bool Equals(Document? other) => other is not null && JsonElement.DeepEquals(Json, other.Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Document);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.ValueKind switch
    {
        JsonValueKind.String => Json.GetString()!.GetHashCode(StringComparison.Ordinal),
        JsonValueKind.Array => HashCode.Combine(JsonValueKind.Array, Json.GetArrayLength()),
        JsonValueKind.Object => HashCode.Combine(JsonValueKind.Object, Json.GetPropertyCount()),
        var kind => (int)kind,
    };

    /// <summary>The JSON text.</summary>
    public override string ToString() => Json.GetRawText();

    /// <summary>Reads the value that a reader stands at.</summary>
    internal static Document Read(ref Utf8JsonReader reader) => new(JsonElement.ParseValue(ref reader));

    // Written anew, since the text behind an element may hold comments.
    private static Document Written(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
            write(writer);
        return new(JsonElement.Parse(text.WrittenSpan));
    }
}
