using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads a shape from XML as services write it: what is unknown is skipped, what is not well-formed is refused, and so are document types.</summary>
/// <remarks>
/// The document is UTF-8, with no more than 128 open elements. Every element in a list is an item and every element in a map is an entry, whatever its
/// name. Messages say where the text is wrong and never hold any of it.
/// </remarks>
public ref struct XmlShapeReader : IShapeReader
{
    private XmlPullReader _xml;
    private XmlFrames _frames;
    private bool _isFresh;
    private ReadOnlySpan<byte> _attributes;
    private ReadOnlySpan<byte> _attribute;
    private bool _isAttribute;

    /// <summary>Begins to read a document.</summary>
    /// <param name="xml">The whole document; its root element is the first value.</param>
    /// <exception cref="ShapeFormatException">The document does not begin with an element.</exception>
    public XmlShapeReader(ReadOnlySpan<byte> xml)
    {
        _xml = new XmlPullReader(xml);
        _xml.Read();
    }

    /// <summary>The name in the tag moved over last, without its prefix; after construction that of the root element.</summary>
    internal ReadOnlySpan<byte> ElementName => _xml.Name;

    /// <inheritdoc/>
    public void BeginStructure() => _attributes = _xml.Attributes;

    /// <inheritdoc/>
    public bool NextAttribute(out ReadOnlySpan<byte> name)
    {
        name = XmlText.TakeAttribute(ref _attributes, out _attribute);
        _isAttribute = !name.IsEmpty;
        return _isAttribute;
    }

    /// <inheritdoc/>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        var isChild = NextChild();
        name = isChild ? _xml.Name : default;
        return isChild;
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName)
    {
        _frames.PushList(isFlattened: itemName.IsEmpty);
        _isFresh = true;
    }

    /// <inheritdoc/>
    /// <remarks>A flattened list has one item, the current value: its other items are members of the same name.</remarks>
    public bool NextItem()
    {
        var isFirst = TakeFresh();
        if (_frames.IsFlattened ? isFirst : NextChild())
            return true;
        _frames.Pop();
        return false;
    }

    /// <inheritdoc/>
    public void BeginMap(in MapNames names)
    {
        _frames.PushMap(names);
        _isFresh = true;
    }

    /// <inheritdoc/>
    /// <remarks>A flattened map has one entry, the current value: its other entries are members of the same name.</remarks>
    public bool NextEntry(out string key)
    {
        var isFirst = TakeFresh();
        if (!isFirst)
            SkipChildren();
        if (_frames.IsFlattened ? isFirst : NextChild())
        {
            key = BeginEntry(_frames.Map);
            return true;
        }

        _frames.PopMap();
        key = "";
        return false;
    }

    /// <inheritdoc/>
    /// <remarks>XML has no null.</remarks>
    public readonly bool TryReadNull() => false;

    /// <inheritdoc/>
    public string ReadString() => StrictUtf8.TryRead(ReadText(), out var text) ? text : throw _xml.Malformed("The text is not UTF-8");

    /// <inheritdoc/>
    public bool ReadBoolean()
    {
        var text = ReadTrimmed();
        return text.SequenceEqual("true"u8) || (text.SequenceEqual("false"u8) ? false : throw Expected("a boolean"));
    }

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => NumberText.TryParse(ReadTrimmed(), min, max, out var value)
        ? value
        : throw Expected(string.Create(CultureInfo.InvariantCulture, $"an integer from {min} to {max}"));

    /// <inheritdoc/>
    public float ReadFloat() => NumberText.TryParse(ReadTrimmed(), out float value) ? value : throw Expected("a float");

    /// <inheritdoc/>
    public double ReadDouble() => NumberText.TryParse(ReadTrimmed(), out double value) ? value : throw Expected("a double");

    /// <inheritdoc/>
    /// <remarks>The text may be in any of the formats; <paramref name="format"/> is not needed.</remarks>
    public DateTimeOffset ReadTimestamp(TimestampFormat format) =>
        TimestampText.TryParse(ReadTrimmed(), out var value) ? value : throw Expected("a timestamp");

    /// <inheritdoc/>
    public byte[] ReadBlob()
    {
        var text = ReadTrimmed();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var written) is OperationStatus.Done ? bytes[..written] : throw Expected("base64");
    }

    /// <inheritdoc/>
    public BigInteger ReadBigInteger() => NumberText.TryParse(ReadTrimmed(), out BigInteger value) ? value : throw Expected("an integer");

    /// <inheritdoc/>
    public BigDecimal ReadBigDecimal() => NumberText.TryParse(ReadTrimmed(), out BigDecimal value) ? value : throw Expected("a number");

    /// <inheritdoc/>
    public readonly Document ReadDocument() => throw new NotSupportedException("XML has no documents.");

    /// <inheritdoc/>
    public void SkipUnknownMember()
    {
        if (_isAttribute)
        {
            _isAttribute = false;
            return;
        }

        for (var outside = _xml.Depth - 1; _xml.Depth > outside;)
            _xml.Read();
        EndValue();
    }

    /// <inheritdoc/>
    public readonly void ReportUnionMismatch(int variants)
    {
    }

    /// <inheritdoc/>
    public readonly void ReportMissingMember(ReadOnlySpan<byte> name)
    {
    }

    private bool TakeFresh()
    {
        var isFresh = _isFresh;
        _isFresh = false;
        return isFresh;
    }

    // Moves into the next child of the current element, or out of that element. Text beside elements means nothing.
    private bool NextChild()
    {
        while (true)
        {
            switch (_xml.Read())
            {
                case XmlToken.Start:
                    return true;
                case XmlToken.End:
                    EndValue();
                    return false;
            }
        }
    }

    private void SkipChildren()
    {
        while (NextChild())
            SkipUnknownMember();
    }

    private bool FindChild(ReadOnlySpan<byte> name)
    {
        while (NextChild())
        {
            if (_xml.Name.SequenceEqual(name))
                return true;
            SkipUnknownMember();
        }

        return false;
    }

    // Goes on to the entry's value, and back to it if it comes before the key.
    private string BeginEntry(XmlMapNames names)
    {
        var start = _xml;
        if (!FindChild(names.Key))
            throw Expected("an entry's key");
        var key = ReadString();
        if (FindChild(names.Value))
            return key;
        _xml = start;
        return FindChild(names.Value) ? key : throw Expected("an entry's value");
    }

    private ReadOnlySpan<byte> ReadTrimmed()
    {
        var text = ReadText();
        return text[Ascii.Trim(text)];
    }

    private ReadOnlySpan<byte> ReadText()
    {
        if (_isAttribute)
            return ReadAttribute();
        var text = ReadOnlySpan<byte>.Empty;
        ArrayBufferWriter<byte>? joined = null;
        for (var token = _xml.Read(); token is not XmlToken.End; token = _xml.Read())
        {
            if (token is XmlToken.Start or XmlToken.None)
                throw Expected("text only");
            if (joined is null && text.IsEmpty && XmlText.IsPlain(_xml.RawText))
            {
                text = _xml.RawText;
                continue;
            }

            if (joined is null)
                (joined = new ArrayBufferWriter<byte>()).Write(text);
            if (token is XmlToken.CData)
                XmlText.AppendCData(joined, _xml.RawText);
            else if (!XmlText.TryAppend(joined, _xml.RawText))
                throw _xml.Malformed("A reference stands for no character");
        }

        EndValue();
        return joined is null ? text : joined.WrittenSpan;
    }

    private ReadOnlySpan<byte> ReadAttribute()
    {
        _isAttribute = false;
        if (XmlText.IsPlain(_attribute))
            return _attribute;
        var joined = new ArrayBufferWriter<byte>();
        return XmlText.TryAppend(joined, _attribute) ? joined.WrittenSpan : throw _xml.Malformed("A reference stands for no character");
    }

    // At the end of the document this looks for text behind it.
    private void EndValue()
    {
        if (_xml.Depth == 0)
            _xml.Read();
    }

    private readonly ShapeFormatException Expected(string what) => _xml.Malformed($"Expected {what}");
}
