using System;
using System.Buffers;

namespace RevokeGen.Runtime.Serialization;

/// <summary>
/// Reads UTF-8 XML 1.0 token by token, without namespaces: a prefix is dropped from a name, comments are skipped, and so are processing
/// instructions and the XML declaration. Document types are refused, since nothing in them is ever needed and their entities can be made to explode.
/// </summary>
internal ref struct XmlPullReader
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/><=\"'&"u8);

    private readonly ReadOnlySpan<byte> _xml;
    private int _position;
    private XmlNameStack _open;
    private bool _isEmptyElement;
    private bool _hasRoot;

    public XmlPullReader(ReadOnlySpan<byte> xml) => _xml = xml.StartsWith("\uFEFF"u8) ? xml[3..] : xml;

    /// <summary>The number of open elements.</summary>
    public readonly int Depth => _open.Depth;

    /// <summary>The name in the tag moved over last, without its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>What stands between the name and the end of the start tag moved over last: its attributes, known to be well-formed.</summary>
    public ReadOnlySpan<byte> Attributes { get; private set; }

    /// <summary>The text or CDATA section moved over last, as it stands.</summary>
    public ReadOnlySpan<byte> RawText { get; private set; }

    /// <summary>Moves over the next token.</summary>
    /// <exception cref="ShapeFormatException">The text is not well-formed.</exception>
    public XmlToken Read()
    {
        if (_isEmptyElement)
        {
            _isEmptyElement = false;
            _open.Pop();
            return XmlToken.End;
        }

        while (_position < _xml.Length)
        {
            var rest = _xml[_position..];
            if (rest[0] != '<')
            {
                if (ReadText(rest))
                    return XmlToken.Text;
            }
            else if (rest.StartsWith("</"u8))
            {
                ReadEndTag();
                return XmlToken.End;
            }
            else if (rest.StartsWith("<![CDATA["u8) && Depth > 0)
            {
                RawText = TakeThrough("<![CDATA["u8, "]]>"u8);
                return XmlToken.CData;
            }
            else if (rest.StartsWith("<!--"u8))
            {
                TakeThrough("<!--"u8, "-->"u8);
            }
            else if (rest.StartsWith("<?"u8))
            {
                TakeThrough("<?"u8, "?>"u8);
            }
            else
            {
                ReadStartTag();
                return XmlToken.Start;
            }
        }

        return Depth == 0 && _hasRoot ? XmlToken.None : throw Malformed("It ends too soon");
    }

    /// <summary>An exception that says where the reader stands.</summary>
    public readonly ShapeFormatException Malformed(string what) => new($"{what}, at byte {_position} of the XML.");

    private static bool IsWhitespace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private bool ReadText(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOf((byte)'<');
        RawText = length < 0 ? rest : rest[..length];
        _position += RawText.Length;
        if (Depth > 0)
            return true;
        foreach (var value in RawText)
        {
            if (!IsWhitespace(value))
                throw Malformed("There is text outside of the root element");
        }

        return false;
    }

    private void ReadStartTag()
    {
        if (Depth == 0 && _hasRoot)
            throw Malformed("There is a second root element");
        _hasRoot = true;
        _position++;
        var start = _position;
        var name = TakeName();
        _open.Push(start, name.Length);
        Name = name[(name.LastIndexOf((byte)':') + 1)..];
        SkipWhitespace();
        var attributes = _position;
        while (Peek() is not ((byte)'>' or (byte)'/'))
            SkipAttribute();
        Attributes = _xml[attributes.._position];
        _isEmptyElement = Peek() == '/';
        if (_isEmptyElement)
            _position++;
        Take((byte)'>');
    }

    private void ReadEndTag()
    {
        _position += 2;
        var name = TakeName();
        if (Depth == 0 || !name.SequenceEqual(_xml[_open.Pop()]))
            throw Malformed("An end tag does not match its start tag");
        SkipWhitespace();
        Take((byte)'>');
    }

    private void SkipAttribute()
    {
        TakeName();
        SkipWhitespace();
        Take((byte)'=');
        SkipWhitespace();
        var quote = Peek();
        if (quote is not ((byte)'"' or (byte)'\''))
            throw Malformed("An attribute has no quotes");
        _position++;
        var length = _xml[_position..].IndexOfAny(quote, (byte)'<');
        if (length < 0)
            throw Malformed("An attribute does not end");
        _position += length;
        Take(quote);
        SkipWhitespace();
    }

    private ReadOnlySpan<byte> TakeName()
    {
        var length = _xml[_position..].IndexOfAny(NameEnds);
        if (length < 0)
            throw Malformed("It ends too soon");
        var name = _xml.Slice(_position, length);
        if (name.IsEmpty || name[0] is (byte)'!' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
            throw Malformed("There is no name where one belongs");
        _position += length;
        return name;
    }

    private ReadOnlySpan<byte> TakeThrough(ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing)
    {
        var rest = _xml[(_position + opening.Length)..];
        var length = rest.IndexOf(closing);
        if (length < 0)
            throw Malformed("It ends too soon");
        _position += opening.Length + length + closing.Length;
        return rest[..length];
    }

    private readonly byte Peek() => _position < _xml.Length ? _xml[_position] : throw Malformed("It ends too soon");

    private void Take(byte expected)
    {
        if (Peek() != expected)
            throw Malformed("There is a character where it does not belong");
        _position++;
    }

    private void SkipWhitespace()
    {
        while (_position < _xml.Length && IsWhitespace(_xml[_position]))
            _position++;
    }
}
