using System.Text.Json;

namespace RevokeGen.Codegen.Specs;

/// <summary>Walks a file once and notes where each entry of <c>shapes</c> stands.</summary>
internal sealed class SpecIndexer(string path, byte[] utf8, SpecIndex index)
{
    /// <summary>Names the JSON Schema by which an editor checks the file. It is not Smithy's, and nothing here is read from it.</summary>
    private const string SchemaKey = "$schema";

    private readonly int _start = JsonText.PreambleLength(utf8);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private TextPosition _position;
    private string _lastType = "";

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(utf8.AsSpan(_start), JsonText.Options);
        reader.Read();
        var start = Spot(ref reader);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                ReadProperty(ref reader, cancellationToken);
            if (!_keys.Contains("smithy"))
                Add(SpecRules.NotASmithyModel, start, "the key 'smithy' with the version of Smithy is missing");
        }
        else
        {
            Add(SpecRules.NotASmithyModel, start, "the file holds no JSON object");
            index.IsReadable = false;
            reader.Skip();
        }

        // Anything after the value is an error that only the next read sees.
        reader.Read();
    }

    private void ReadProperty(ref Utf8JsonReader reader, CancellationToken cancellationToken)
    {
        var spot = Spot(ref reader);
        if (!JsonText.TryGetText(ref reader, out var key))
            index.Findings.Add(JsonText.LoneSurrogate(spot));
        else if (!_keys.Add(key))
            Add(SpecRules.NotASmithyModel, spot, $"the key '{key}' is there twice");
        else if (key is not ("smithy" or "metadata" or "shapes" or SchemaKey))
            Add(SpecRules.NotASmithyModel, spot, $"a model has no key '{key}'");

        reader.Read();
        if (key == "smithy")
            ReadVersion(ref reader);
        else if (key is "shapes" or "metadata" && reader.TokenType != JsonTokenType.StartObject)
            Add(SpecRules.NotASmithyModel, Spot(ref reader), $"'{key}' is no object");
        else if (key == SchemaKey && reader.TokenType != JsonTokenType.String)
            Add(SpecRules.NotASmithyModel, Spot(ref reader), $"'{key}' is no string");
        else if (key == "shapes")
            ReadShapes(ref reader, cancellationToken);
        else if (key == "metadata")
            ReadMetadata(ref reader);
        reader.Skip();
    }

    private void ReadVersion(ref Utf8JsonReader reader)
    {
        var version = reader.TokenType == JsonTokenType.String && JsonText.TryGetText(ref reader, out var text) ? text : "";
        index.IsVersion1 = version is "1" or "1.0";
        if (!index.IsVersion1 && version is not ("2" or "2.0"))
            Add(SpecRules.NotASmithyModel, Spot(ref reader), "the version of Smithy is neither \"2.0\" nor \"1.0\"");
    }

    private void ReadShapes(ref Utf8JsonReader reader, CancellationToken cancellationToken)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (keyStart, keyEnd) = Token(ref reader);
            var isNew = TryGetNewId(ref reader, keyStart, keyEnd, out var id);
            reader.Read();
            var start = MoveTo(_start + (int)reader.TokenStartIndex);
            var type = ReadType(ref reader);
            if (isNew)
                index.Entries.Add(new(path, id!, type, keyStart, keyEnd, start, _start + (int)reader.BytesConsumed - start.Byte));
        }
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (keyStart, keyEnd) = Token(ref reader);
            var isText = JsonText.TryGetText(ref reader, out var key);
            reader.Read();
            var start = MoveTo(_start + (int)reader.TokenStartIndex);
            reader.Skip();
            if (!isText)
                index.Findings.Add(JsonText.LoneSurrogate(keyStart.To(keyEnd, path)));
            else if (!keys.Add(key!))
                Add(SpecRules.NotASmithyModel, keyStart.To(keyEnd, path), $"the metadata key '{key}' is there twice");
            else
                index.Metadata.Add(new(path, key!, null, keyStart, keyEnd, start, _start + (int)reader.BytesConsumed - start.Byte));
        }
    }

    private bool TryGetNewId(ref Utf8JsonReader reader, TextPosition start, TextPosition end, out string? id)
    {
        if (!JsonText.TryGetText(ref reader, out id))
            index.Findings.Add(JsonText.LoneSurrogate(start.To(end, path)));
        else if (_ids.Add(id))
            return true;
        else
            Add(SpecRules.InvalidShape, start.To(end, path), id, "it is there twice in this file");
        return false;
    }

    private string? ReadType(ref Utf8JsonReader reader)
    {
        string? type = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = type is null && JsonText.IsText(ref reader, "type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
                type = TypeText(ref reader);
            reader.Skip();
        }

        return type;
    }

    // Neighbours often have one type, whose text one string holds for all of them.
    private string? TypeText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && reader.ValueTextEquals(_lastType))
            return _lastType;
        return JsonText.TryGetText(ref reader, out var text) ? _lastType = text : null;
    }

    private TextSpot Spot(ref Utf8JsonReader reader)
    {
        var (start, end) = Token(ref reader);
        return start.To(end, path);
    }

    private (TextPosition Start, TextPosition End) Token(ref Utf8JsonReader reader)
    {
        var start = MoveTo(_start + (int)reader.TokenStartIndex);
        return (start, MoveTo(start.Byte + JsonText.TokenLength(ref reader)));
    }

    private TextPosition MoveTo(int target) => _position = _position.MoveTo(utf8, target);

    private void Add(string rule, TextSpot spot, params string[] arguments) =>
        index.Findings.Add(new(rule, arguments.ToEquatableArray(), spot));
}
