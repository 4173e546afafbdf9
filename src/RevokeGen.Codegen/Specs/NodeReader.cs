using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.Specs;

/// <summary>Parses one entry's body to nodes, without recursion. Traits that no step uses are left out.</summary>
internal sealed class NodeReader(string path, byte[] utf8, ICollection<Finding> findings)
{
    private readonly Stack<OpenNode> _open = new();
    private SpecEntry? _entry;
    private TextPosition _position;

    public SpecNode Read(SpecEntry entry)
    {
        _entry = entry;
        _position = entry.BodyStart;
        var reader = new Utf8JsonReader(utf8.AsSpan(entry.BodyStart.Byte, entry.BodyLength), JsonText.Options);
        SpecNode? root = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when IsUnused(ref reader):
                    reader.Skip();
                    break;
                case JsonTokenType.PropertyName:
                    var spot = Spot(ref reader);
                    _open.Peek().Expect(Text(ref reader, spot), spot);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _open.Pop();
                    break;
                default:
                    Add(ReadNode(ref reader, out var open), ref root);
                    if (open is not null)
                        _open.Push(open);
                    break;
            }
        }

        return root!;
    }

    // A service's endpoint tests are larger than all that code is made from.
    private static bool IsUnused(ref Utf8JsonReader reader) => JsonText.IsText(ref reader, "smithy.rules#endpointTests"u8);

    private SpecNode ReadNode(ref Utf8JsonReader reader, out OpenNode? open)
    {
        var spot = Spot(ref reader);
        open = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                open = OpenNode.Object();
                return new ObjectNode(spot, open.Members!);
            case JsonTokenType.StartArray:
                open = OpenNode.Array();
                return new ArrayNode(spot, open.Items!);
            case JsonTokenType.String:
                return new StringNode(spot, Text(ref reader, spot));
            case JsonTokenType.Number:
                return new NumberNode(spot, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.True or JsonTokenType.False:
                return new BooleanNode(spot, reader.TokenType == JsonTokenType.True);
            default:
                return new NullNode(spot);
        }
    }

    private void Add(SpecNode node, ref SpecNode? root)
    {
        if (_open.Count == 0)
            root = node;
        else if (_open.Peek() is var parent && !parent.TryAdd(node))
            findings.Add(new(SpecRules.InvalidShape, [_entry!.Id, $"the key '{parent.Name}' is there twice"], parent.NameSpot));
    }

    private string Text(ref Utf8JsonReader reader, TextSpot spot)
    {
        if (JsonText.TryGetText(ref reader, out var text))
            return text;
        findings.Add(JsonText.LoneSurrogate(spot));
        return "\uFFFD";
    }

    private TextSpot Spot(ref Utf8JsonReader reader)
    {
        var start = MoveTo(_entry!.BodyStart.Byte + (int)reader.TokenStartIndex);
        return start.To(MoveTo(start.Byte + JsonText.TokenLength(ref reader)), path);
    }

    private TextPosition MoveTo(int target) => _position = _position.MoveTo(utf8, target);
}
