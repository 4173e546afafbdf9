using System;
using System.Buffers;

namespace RevokeGen.Runtime.Signing;

/// <summary>The headers of a canonical request: sorted by name, values of one name joined, spaces collapsed.</summary>
internal ref struct CanonicalHeaders : IDisposable
{
    private readonly SigningHeader[] _headers;
    private int _count;

    /// <summary>Starts with the caller's headers.</summary>
    /// <param name="headers">The caller's headers; values of one name keep their order.</param>
    /// <param name="room">How many more will be added.</param>
    public CanonicalHeaders(ReadOnlySpan<SigningHeader> headers, int room)
    {
        _headers = ArrayPool<SigningHeader>.Shared.Rent(headers.Length + room);
        foreach (var header in headers)
            Add(header);
    }

    /// <summary>Adds a header behind all with the same or a lesser name.</summary>
    public void Add(SigningHeader header)
    {
        var place = _count++;
        for (; place > 0 && string.CompareOrdinal(_headers[place - 1].Name, header.Name) > 0; place--)
            _headers[place] = _headers[place - 1];
        _headers[place] = header;
    }

    /// <summary>Writes one <c>name:value</c> line for each name.</summary>
    public readonly void WriteLines(ref Utf8Text text)
    {
        for (var index = 0; index < _count; index++)
        {
            if (IsRepeated(index))
            {
                text.Append((byte)',');
            }
            else
            {
                if (index > 0)
                    text.Append((byte)'\n');
                text.Append(_headers[index].Name);
                text.Append((byte)':');
            }

            WriteValue(ref text, _headers[index].Value);
        }

        text.Append((byte)'\n');
    }

    /// <summary>Writes the names, separated by semicolons.</summary>
    public readonly void WriteNames(ref Utf8Text text)
    {
        for (var index = 0; index < _count; index++)
        {
            if (IsRepeated(index))
                continue;
            if (index > 0)
                text.Append((byte)';');
            text.Append(_headers[index].Name);
        }
    }

    public readonly void Dispose() => ArrayPool<SigningHeader>.Shared.Return(_headers, clearArray: true);

    private readonly bool IsRepeated(int index) => index > 0 && _headers[index - 1].Name == _headers[index].Name;

    private static void WriteValue(ref Utf8Text text, ReadOnlySpan<char> value)
    {
        value = value.Trim();
        while (value.IndexOf("  ") is >= 0 and var gap)
        {
            text.Append(value[..(gap + 1)]);
            value = value[gap..].TrimStart(' ');
        }

        text.Append(value);
    }
}
