using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>Where the values and the members of a JSON text stand in its UTF-8; empty when the text is not JSON.</summary>
internal sealed class JsonParts
{
    private JsonParts(byte[] utf8)
    {
        var open = new Stack<(int Value, int Member)>();
        var member = -1;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        member = start;
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((start, member));
                        member = -1;
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (start, member) = open.Pop();
                        break;
                }

                Values.Add(start..end);
                if (member >= 0)
                    Members.Add(member..end);
                member = -1;
            }
        }
        catch (JsonException)
        {
            Values.Clear();
            Members.Clear();
        }
    }

    public List<Range> Values { get; } = [];

    /// <summary>The members of objects, with their names.</summary>
    public List<Range> Members { get; } = [];

    public static JsonParts Of(byte[] utf8) => new(utf8);
}
