using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes members that are bound to headers (<c>smithy.api#httpHeader</c>, <c>#httpPrefixHeaders</c>).</summary>
/// <remarks>A name is that of the header; of a map it is the prefix of the headers that its keys name.</remarks>
public struct HeaderShapeWriter : IShapeWriter
{
    private readonly List<SigningHeader> _headers;
    private readonly string _operation;
    private string _name = "";
    private StringBuilder? _items;
    private bool _isMap;
    private string _key = "";

    internal HeaderShapeWriter(string operation, List<SigningHeader> headers) => (_operation, _headers) = (operation, headers);

    /// <inheritdoc/>
    public readonly void BeginStructure(ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public readonly void EndStructure() => throw Unsupported();

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count)
    {
        _name = NameOf(name);
        _items = new StringBuilder();
    }

    /// <inheritdoc/>
    public void EndList()
    {
        var items = _items!.ToString();
        _items = null;
        Add(_name, items);
    }

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count)
    {
        _name = NameOf(name);
        _isMap = true;
    }

    /// <inheritdoc/>
    public void WriteKey(string key) => _key = key;

    /// <inheritdoc/>
    public void EndMap() => _isMap = false;

    /// <inheritdoc/>
    public readonly void WriteString(ReadOnlySpan<byte> name, string? value) => Write(name, value);

    /// <summary>Writes a string with a media type, which headers carry in base64.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The text.</param>
    public readonly void WriteEncodedString(ReadOnlySpan<byte> name, string? value) =>
        Write(name, value is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(value)));

    /// <inheritdoc/>
    public readonly void WriteBoolean(ReadOnlySpan<byte> name, bool? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public readonly void WriteInteger(ReadOnlySpan<byte> name, long? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public readonly void WriteFloat(ReadOnlySpan<byte> name, float? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public readonly void WriteDouble(ReadOnlySpan<byte> name, double? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    /// <remarks>An HTTP date is not quoted in a list, although it holds a comma.</remarks>
    public readonly void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format) =>
        Write(name, ScalarText.Of(value, format), isTimestamp: true);

    /// <inheritdoc/>
    public readonly void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public readonly void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public readonly void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value) => Write(name, value?.ToString());

    /// <inheritdoc/>
    public readonly void WriteDocument(ReadOnlySpan<byte> name, Document? value) => throw Unsupported();

    /// <inheritdoc/>
    /// <remarks>A header has no null; such an item is left out.</remarks>
    public readonly void WriteNull(ReadOnlySpan<byte> name)
    {
    }

    private static NotSupportedException Unsupported() => new("A header holds scalars, and lists of them.");

    private static string NameOf(scoped ReadOnlySpan<byte> name) => Encoding.ASCII.GetString(name);

    private readonly void Write(scoped ReadOnlySpan<byte> name, string? value, bool isTimestamp = false)
    {
        if (value is null)
            return;
        if (_items is { } items)
            items.Append(items.Length == 0 ? "" : ", ").Append(isTimestamp ? value : HeaderText.Item(value));
        else
            Add(_isMap ? _name + _key : NameOf(name), value);
    }

    private readonly void Add(string name, string value)
    {
        if (!HeaderText.IsPlain(value) || (_isMap && !HeaderText.IsName(name)))
        {
            throw new InvalidRequestException(
                _operation, [new Violation("", "httpHeader", $"the header {(_isMap ? _name : name)} would hold a character that no header can carry; it takes printable ASCII.")]);
        }

        var header = new SigningHeader(name.ToLowerInvariant(), value);
        // A member with a header of its own comes before a map that names the same.
        if (!_isMap || !IsGiven(header.Name))
            _headers.Add(header);
    }

    private readonly bool IsGiven(string name) => _headers.Exists(given => given.Name == name);
}
