using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads a shape from JSON that a person wrote, and collects everything that is wrong with it, each at its member path.</summary>
/// <remarks>
/// Never throws for what the text holds: where a value is wrong it gives an empty one, so what was read is only to be used when there are no
/// <see cref="Violations"/>. A null member counts as absent.
/// </remarks>
public ref struct ModelJsonReader : IShapeReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ModelJsonPath _path = new();
    private Utf8JsonReader _json;
    private List<Violation>? _violations;

    // The text is no JSON from here on: nothing more is read or reported.
    private bool _isBroken;

    // The structure, list or map begun last is none; it has nothing in it, and nothing is missing from it.
    private bool _isMistyped;
    private bool _endedMistyped;

    /// <summary>Begins to read a document.</summary>
    /// <param name="utf8Json">The whole document, no deeper than 64 levels.</param>
    public ModelJsonReader(ReadOnlySpan<byte> utf8Json)
    {
        _text = JsonDocumentText.WithoutMark(utf8Json);
        _json = new Utf8JsonReader(_text);
        Advance();
    }

    /// <summary>What is wrong so far, in the order of the text. Complete once the document's value is read.</summary>
    public readonly IReadOnlyList<Violation> Violations => _violations ?? (IReadOnlyList<Violation>)[];

    /// <inheritdoc/>
    public void BeginStructure() => Begin(JsonTokenType.StartObject, "must be a structure, in braces.");

    /// <inheritdoc/>
    public readonly bool NextAttribute(out ReadOnlySpan<byte> name)
    {
        name = default;
        return false;
    }

    /// <inheritdoc/>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        while (NextName(PathSegment.Member, out var text))
        {
            if (_json.TokenType is JsonTokenType.Null)
                continue;
            name = Encoding.UTF8.GetBytes(text);
            return true;
        }

        name = default;
        return false;
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName) => Begin(JsonTokenType.StartArray, "must be a list, in brackets.");

    /// <inheritdoc/>
    public bool NextItem()
    {
        if (!Next(JsonTokenType.EndArray))
            return false;
        _path.MoveToNextItem();
        return true;
    }

    /// <inheritdoc/>
    public void BeginMap(in MapNames names) => Begin(JsonTokenType.StartObject, "must be a map, in braces.");

    /// <inheritdoc/>
    public bool NextEntry(out string key) => NextName(PathSegment.MapKey, out key);

    /// <inheritdoc/>
    public bool TryReadNull()
    {
        if (_isBroken || _json.TokenType is not JsonTokenType.Null)
            return false;
        Skip();
        return true;
    }

    /// <inheritdoc/>
    public string ReadString() => Read(JsonScalars.TryReadString(ref _json, out var value), value ?? "", "must be a string.");

    /// <inheritdoc/>
    public bool ReadBoolean() => Read(JsonScalars.TryReadBoolean(ref _json, out var value), value, "must be true or false.");

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => Read(
        JsonScalars.TryReadInteger(ref _json, min, max, out var value),
        value,
        string.Create(CultureInfo.InvariantCulture, $"must be an integer from {min} to {max}."));

    /// <inheritdoc/>
    public float ReadFloat() => Read(JsonScalars.TryReadFloat(ref _json, out var value), value, "must be a number in the range of a float.");

    /// <inheritdoc/>
    public double ReadDouble() => Read(JsonScalars.TryReadDouble(ref _json, out var value), value, "must be a number in the range of a double.");

    /// <inheritdoc/>
    /// <remarks>A number is taken for seconds since the epoch, a string for whichever format it is in; <paramref name="format"/> is not needed.</remarks>
    public DateTimeOffset ReadTimestamp(TimestampFormat format) => Read(
        JsonScalars.TryReadTimestamp(ref _json, out var value),
        value,
        "must be a timestamp, such as \"2015-01-25T08:00:00Z\" or seconds since 1970.");

    /// <inheritdoc/>
    public byte[] ReadBlob() => Read(JsonScalars.TryReadBlob(ref _json, out var value), value ?? [], "must be a string of base64.");

    /// <inheritdoc/>
    public BigInteger ReadBigInteger() => Read(JsonScalars.TryReadBigInteger(ref _json, out var value), value, "must be an integer.");

    /// <inheritdoc/>
    public BigDecimal ReadBigDecimal() => Read(JsonScalars.TryReadBigDecimal(ref _json, out var value), value, "must be a number.");

    /// <inheritdoc/>
    public Document ReadDocument()
    {
        if (_isBroken)
            return Document.Null;
        try
        {
            var value = Document.Read(ref _json);
            EndValue();
            return value;
        }
        catch (JsonException exception)
        {
            Break(exception);
            return Document.Null;
        }
    }

    /// <inheritdoc/>
    public void SkipUnknownMember() => SkipAndReport("unknown", "is not a member.");

    /// <inheritdoc/>
    public void ReportUnionMismatch(int variants)
    {
        var count = variants == 0 ? "none" : variants.ToString(CultureInfo.InvariantCulture);
        ReportAtEnd(null, "exactlyOneOf", $"must hold exactly one member, and holds {count}.");
    }

    /// <inheritdoc/>
    public void ReportMissingMember(ReadOnlySpan<byte> name) => ReportAtEnd(Encoding.UTF8.GetString(name), "required", "is required.");

    private void Begin(JsonTokenType opening, string message)
    {
        _isMistyped = _isBroken || _json.TokenType != opening;
        if (_isMistyped)
            SkipAndReport("type", message);
        else
            _path.Push();
    }

    private bool Next(JsonTokenType closing)
    {
        _endedMistyped = _isMistyped;
        _isMistyped = false;
        if (_endedMistyped || !Advance())
            return false;
        if (_json.TokenType != closing)
            return true;
        _path.Pop();
        EndValue();
        return false;
    }

    private bool NextName(int kind, out string name)
    {
        name = "";
        while (Next(JsonTokenType.EndObject))
        {
            var isUnicode = JsonScalars.TryReadString(ref _json, out var text);
            name = text ?? Encoding.UTF8.GetString(_json.ValueSpan);
            var isFirst = _path.MoveTo(name, kind);
            if (!Advance())
                return false;
            if (isUnicode && isFirst)
                return true;
            SkipAndReport("syntax", isUnicode ? "is given twice." : "has a name that is not Unicode.");
        }

        return false;
    }

    private T Read<T>(bool isRead, T value, string message)
    {
        if (!isRead)
            SkipAndReport("type", message);
        else if (!_isBroken)
            EndValue();
        return value;
    }

    private void SkipAndReport(string constraint, string message)
    {
        Report(null, constraint, message);
        Skip();
    }

    private void ReportAtEnd(string? member, string constraint, string message)
    {
        if (!_endedMistyped)
            Report(member, constraint, message);
    }

    private void Report(string? member, string constraint, string message)
    {
        if (!_isBroken)
            (_violations ??= []).Add(new Violation(_path.ToString(member), constraint, message));
    }

    private void Skip()
    {
        if (_isBroken)
            return;
        try
        {
            _json.Skip();
            EndValue();
        }
        catch (JsonException exception)
        {
            Break(exception);
        }
    }

    private bool Advance()
    {
        if (_isBroken)
            return false;
        try
        {
            _json.Read();
            return true;
        }
        catch (JsonException exception)
        {
            Break(exception);
            return false;
        }
    }

    // At the end of the document this looks for text behind it.
    private void EndValue()
    {
        if (_json.CurrentDepth == 0)
            Advance();
    }

    private void Break(JsonException exception)
    {
        var line = exception.LineNumber ?? 0;
        var column = JsonDocumentText.Column(_text, line, exception.BytePositionInLine ?? 0);
        Report(null, "syntax", string.Create(CultureInfo.InvariantCulture, $"not JSON at line {line + 1}, column {column}."));
        _isBroken = true;
        _json = default;
    }
}
