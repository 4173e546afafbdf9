using System;
using System.Buffers;
using System.Numerics;
using System.Text;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes the address of a request: what is given, then literal text, labels in the path (<c>smithy.api#httpLabel</c>) and parameters of the query.</summary>
/// <remarks>A value with a name is a parameter, a list one for each item, and a map one for each entry; a value without one is the label that was announced.</remarks>
public ref struct UriShapeWriter : IShapeWriter
{
    private readonly string _operation;
    private Utf8Text _uri;
    private string? _label;
    private bool _isGreedy;
    private bool _hasQuery;
    private string? _list;
    private bool _isMap;
    private string _key = "";
    private bool _isTaken;
    private int _mapStart;

    /// <summary>Begins an address.</summary>
    /// <param name="operation">The operation's name, for messages.</param>
    /// <param name="endpoint">What the path follows; without a query.</param>
    /// <param name="space">Room for most addresses.</param>
    internal UriShapeWriter(string operation, string endpoint, Span<byte> space)
    {
        _operation = operation;
        _uri = new Utf8Text(space);
        _uri.Append(endpoint);
    }

    /// <summary>Writes text of the pattern as it is.</summary>
    /// <param name="text">A part of the path, or the constant parameters with the question mark in front.</param>
    public void WriteLiteral(ReadOnlySpan<byte> text)
    {
        _uri.Append(text);
        _hasQuery |= text.Contains((byte)'?');
    }

    /// <summary>Announces a label, whose value comes next.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="isGreedy">Whether the label takes in slashes.</param>
    public void BeginLabel(string member, bool isGreedy) => (_label, _isGreedy) = (member, isGreedy);

    /// <summary>Checks a label that the endpoint has in it, so that it is not written here.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidRequestException">The value is null, empty or dots alone, so that the request would be one to another resource.</exception>
    public readonly void CheckLabel(string member, string? value) => Checked(member, value, isGreedy: false);

    /// <inheritdoc/>
    public readonly void BeginStructure(ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public readonly void EndStructure() => throw Unsupported();

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count) => _list = _isMap ? _key : Encoding.UTF8.GetString(name);

    /// <inheritdoc/>
    public void EndList() => _list = null;

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count)
    {
        _isMap = true;
        _mapStart = _uri.Length;
    }

    /// <inheritdoc/>
    /// <remarks>A parameter that another member or the pattern has given already stays as it is.</remarks>
    public void WriteKey(string key)
    {
        _key = key;
        _isTaken = IsTaken(Uri.EscapeDataString(key));
    }

    /// <inheritdoc/>
    public void EndMap() => _isMap = _isTaken = false;

    /// <inheritdoc/>
    public void WriteString(ReadOnlySpan<byte> name, string? value) => Write(name, value);

    /// <inheritdoc/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public void WriteInteger(ReadOnlySpan<byte> name, long? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public void WriteFloat(ReadOnlySpan<byte> name, float? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format) => Write(name, ScalarText.Of(value, format));

    /// <inheritdoc/>
    public void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value) => Write(name, ScalarText.Of(value));

    /// <inheritdoc/>
    public void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value) => Write(name, value?.ToString());

    /// <inheritdoc/>
    public readonly void WriteDocument(ReadOnlySpan<byte> name, Document? value) => throw Unsupported();

    /// <inheritdoc/>
    /// <remarks>A query has no null; such an item is left out.</remarks>
    public readonly void WriteNull(ReadOnlySpan<byte> name)
    {
    }

    /// <summary>What was written.</summary>
    public override readonly string ToString() => _uri.ToString();

    /// <summary>Gives back what was rented for a long address.</summary>
    internal void Dispose() => _uri.Dispose();

    private static NotSupportedException Unsupported() => new("A URI holds scalars, and lists of them.");

    private void Write(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (_label is not null)
            WriteLabel(value);
        else if (value is not null && !_isTaken)
            WriteParameter(name, _list ?? (_isMap ? _key : null), value);
    }

    private void WriteLabel(string? value)
    {
        value = Checked(_label!, value, _isGreedy);
        _uri.Append(_isGreedy ? string.Join('/', Array.ConvertAll(value.Split('/'), Uri.EscapeDataString)) : Uri.EscapeDataString(value));
        _label = null;
    }

    // An empty label would make the request one to another resource, and so would dots that are taken for a step in the path.
    private readonly string Checked(string member, string? value, bool isGreedy)
    {
        if (string.IsNullOrEmpty(value))
            throw new InvalidRequestException(_operation, [new Violation(member, "httpLabel", "is part of the path, so it cannot be empty.")]);
        return !isGreedy && value is "." or ".."
            ? throw new InvalidRequestException(_operation, [new Violation(member, "httpLabel", "is part of the path, where dots alone mean another place.")])
            : value;
    }

    private void WriteParameter(scoped ReadOnlySpan<byte> name, string? outerName, string value)
    {
        _uri.Append(_hasQuery ? (byte)'&' : (byte)'?');
        if (outerName is null && Unreserved.IsAll(name))
            _uri.Append(name);
        else
            _uri.Append(Uri.EscapeDataString(outerName ?? Encoding.UTF8.GetString(name)));
        _uri.Append((byte)'=');
        _uri.Append(Uri.EscapeDataString(value));
        _hasQuery = true;
    }

    private readonly bool IsTaken(string name)
    {
        var written = Encoding.ASCII.GetString(_uri.Written[.._mapStart]);
        var query = written.IndexOf('?', StringComparison.Ordinal);
        return query >= 0 && Array.Exists(
            written[(query + 1)..].Split('&'), pair => pair.StartsWith(name, StringComparison.Ordinal) && (pair.Length == name.Length || pair[name.Length] == '='));
    }
}
