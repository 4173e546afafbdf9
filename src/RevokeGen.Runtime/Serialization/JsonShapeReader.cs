using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads a shape from JSON as services write it: what is unknown is skipped, what is not JSON (RFC 8259) is refused.</summary>
/// <remarks>Messages say where the text is wrong and never hold any of it.</remarks>
public ref struct JsonShapeReader : IShapeReader, IDocumentReader<JsonShapeReader>
{
    // What services hold may be 32 levels deep, each of which DynamoDB writes as two.
    private const int MaxDepth = 128;

    private Utf8JsonReader _json;

    /// <summary>Begins to read a document.</summary>
    /// <param name="utf8Json">The whole document, no deeper than 128 levels.</param>
    /// <exception cref="ShapeFormatException">The document does not begin with a value.</exception>
    public JsonShapeReader(ReadOnlySpan<byte> utf8Json)
    {
        _json = new Utf8JsonReader(JsonDocumentText.WithoutMark(utf8Json), new JsonReaderOptions { MaxDepth = MaxDepth });
        Advance();
    }

    static JsonShapeReader IDocumentReader<JsonShapeReader>.Of(ReadOnlySpan<byte> document) => new(document);

    /// <inheritdoc/>
    public void BeginStructure() => Begin(JsonTokenType.StartObject, "a structure");

    /// <inheritdoc/>
    public readonly bool NextAttribute(out ReadOnlySpan<byte> name)
    {
        name = default;
        return false;
    }

    /// <inheritdoc/>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        while (Advance(JsonTokenType.EndObject))
        {
            if (!JsonScalars.TryReadText(ref _json, out name))
                throw Expected("a name");
            Advance();
            if (_json.TokenType is not JsonTokenType.Null)
                return true;
        }

        name = default;
        return false;
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName) => Begin(JsonTokenType.StartArray, "a list");

    /// <inheritdoc/>
    public bool NextItem() => Advance(JsonTokenType.EndArray);

    /// <inheritdoc/>
    public void BeginMap(in MapNames names) => Begin(JsonTokenType.StartObject, "a map");

    /// <inheritdoc/>
    public bool NextEntry(out string key)
    {
        key = "";
        if (!Advance(JsonTokenType.EndObject))
            return false;
        key = JsonScalars.TryReadString(ref _json, out var text) ? text : throw Expected("a key");
        Advance();
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadNull() => _json.TokenType is JsonTokenType.Null && Consumed(true);

    /// <inheritdoc/>
    public string ReadString() => JsonScalars.TryReadString(ref _json, out var value) ? Consumed(value) : throw Expected("a string");

    /// <inheritdoc/>
    public bool ReadBoolean() => JsonScalars.TryReadBoolean(ref _json, out var value) ? Consumed(value) : throw Expected("a boolean");

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => JsonScalars.TryReadInteger(ref _json, min, max, out var value)
        ? Consumed(value)
        : throw Expected(string.Create(CultureInfo.InvariantCulture, $"an integer from {min} to {max}"));

    /// <inheritdoc/>
    public float ReadFloat() => JsonScalars.TryReadFloat(ref _json, out var value) ? Consumed(value) : throw Expected("a float");

    /// <inheritdoc/>
    public double ReadDouble() => JsonScalars.TryReadDouble(ref _json, out var value) ? Consumed(value) : throw Expected("a double");

    /// <inheritdoc/>
    /// <remarks>A number is taken for seconds since the epoch, a string for whichever format it is in; <paramref name="format"/> is not needed.</remarks>
    public DateTimeOffset ReadTimestamp(TimestampFormat format) =>
        JsonScalars.TryReadTimestamp(ref _json, out var value) ? Consumed(value) : throw Expected("a timestamp");

    /// <inheritdoc/>
    public byte[] ReadBlob() => JsonScalars.TryReadBlob(ref _json, out var value) ? Consumed(value) : throw Expected("base64");

    /// <inheritdoc/>
    /// <remarks>A number, or the string as which rpcv2Json has it.</remarks>
    public BigInteger ReadBigInteger() => JsonScalars.TryReadBigInteger(ref _json, out var value, IsString) ? Consumed(value) : throw Expected("an integer");

    /// <inheritdoc/>
    /// <remarks>A number, or the string as which rpcv2Json has it.</remarks>
    public BigDecimal ReadBigDecimal() => JsonScalars.TryReadBigDecimal(ref _json, out var value, IsString) ? Consumed(value) : throw Expected("a number");

    /// <inheritdoc/>
    public Document ReadDocument()
    {
        try
        {
            return JsonScalars.IsReadable(_json) ? Consumed(Document.Read(ref _json)) : throw Expected("text in a document");
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    /// <inheritdoc/>
    public void SkipUnknownMember()
    {
        try
        {
            _json.Skip();
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }

        Consumed(true);
    }

    /// <inheritdoc/>
    public readonly void ReportUnionMismatch(int variants)
    {
    }

    /// <inheritdoc/>
    public readonly void ReportMissingMember(ReadOnlySpan<byte> name)
    {
    }

    string? IDocumentReader<JsonShapeReader>.ReadStringOrSkip()
    {
        if (IsString)
            return ReadString();
        SkipUnknownMember();
        return null;
    }

    private readonly bool IsString => _json.TokenType is JsonTokenType.String;

    private readonly void Begin(JsonTokenType opening, string expected)
    {
        if (_json.TokenType != opening)
            throw Expected(expected);
    }

    private bool Advance(JsonTokenType closing)
    {
        Advance();
        return _json.TokenType != closing || !Consumed(true);
    }

    private void Advance()
    {
        try
        {
            _json.Read();
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    // At the end of the document this looks for text behind it.
    private T Consumed<T>(T value)
    {
        if (_json.CurrentDepth == 0)
            Advance();
        return value;
    }

    private readonly ShapeFormatException Expected(string what) => new($"Expected {what} before byte {_json.BytesConsumed}.");

    // The inner exception would quote the text.
    private static ShapeFormatException NotJson(JsonException exception) =>
        new($"The text is not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
}
