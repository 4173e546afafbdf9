using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads a shape from CBOR (RFC 8949) as services write it: what is unknown is skipped, tags without a meaning here too, what is not well-formed is refused.</summary>
/// <remarks>Messages say where the document is wrong and never hold any of it.</remarks>
public ref struct CborShapeReader : IShapeReader, IDocumentReader<CborShapeReader>
{
    // As deep as in JSON: what services hold may be 32 levels deep, each of which DynamoDB writes as two.
    private const int MaxDepth = 128;

    // Instead of the number of data items that are left, in what ends with a break; in a map it ends before a key only.
    private const int Open = -1, BeforeKey = -2, BeforeValue = -3;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private CborInput _input;
    private CborHead _head;
    private int _left;
    private int _depth;
    private Counts _outer;

    /// <summary>Begins to read a document.</summary>
    /// <param name="cbor">The whole document, no deeper than 128 levels.</param>
    /// <exception cref="ShapeFormatException">The document does not begin with a data item.</exception>
    public CborShapeReader(ReadOnlySpan<byte> cbor)
    {
        _input = new CborInput(cbor);
        MoveToValue();
    }

    static CborShapeReader IDocumentReader<CborShapeReader>.Of(ReadOnlySpan<byte> document) => new(document);

    /// <inheritdoc/>
    public void BeginStructure() => Begin(CborType.Map, "a structure");

    /// <inheritdoc/>
    public readonly bool NextAttribute(out ReadOnlySpan<byte> name)
    {
        name = default;
        return false;
    }

    /// <inheritdoc/>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        while (NextKey())
        {
            name = _head.Type == CborType.Text ? _input.TakeString(_head) : throw Expected("a name");
            MoveToValue();
            if (!_head.IsNull)
                return true;
        }

        name = default;
        return false;
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName) => Begin(CborType.Array, "a list");

    /// <inheritdoc/>
    public bool NextItem()
    {
        if (HasEnded())
            return false;
        if (_left > 0)
            _left--;
        MoveToValue();
        return true;
    }

    /// <inheritdoc/>
    public void BeginMap(in MapNames names) => Begin(CborType.Map, "a map");

    /// <inheritdoc/>
    public bool NextEntry(out string key)
    {
        key = "";
        if (!NextKey())
            return false;
        key = Text("a key");
        MoveToValue();
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadNull() => _head.IsNull && Consumed(true);

    /// <inheritdoc/>
    public string ReadString() => Consumed(Text("a string"));

    /// <inheritdoc/>
    public bool ReadBoolean() => _head is { Type: CborType.Simple, Info: CborHead.False or CborHead.True } ? Consumed(_head.Info == CborHead.True) : throw Expected("a boolean");

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => CborNumbers.TryGetInteger(_head, min, max, out var value)
        ? Consumed(value)
        : throw Expected(string.Create(CultureInfo.InvariantCulture, $"an integer from {min} to {max}"));

    /// <inheritdoc/>
    public float ReadFloat() => CborNumbers.TryGetFloat(_head, out var value) ? Consumed(value) : throw Expected("a float");

    /// <inheritdoc/>
    public double ReadDouble() => CborNumbers.TryGetDouble(_head, out var value) ? Consumed(value) : throw Expected("a double");

    /// <inheritdoc/>
    /// <remarks>Seconds since the epoch, whether or not a tag says so; <paramref name="format"/> is not needed.</remarks>
    public DateTimeOffset ReadTimestamp(TimestampFormat format)
    {
        if (_head is { Type: CborType.Tag, Argument: CborHead.EpochTime })
            _head = _input.ReadHead();
        return CborNumbers.TryGetTimestamp(_head, out var value) ? Consumed(value) : throw Expected("a timestamp");
    }

    /// <inheritdoc/>
    public byte[] ReadBlob() => _head.Type == CborType.Bytes ? Consumed(_input.TakeString(_head).ToArray()) : throw Expected("a blob");

    /// <inheritdoc/>
    public BigInteger ReadBigInteger() => CborNumbers.TryReadBigInteger(ref _input, _head, out var value) ? Consumed(value) : throw Expected("an integer");

    /// <inheritdoc/>
    public BigDecimal ReadBigDecimal() => CborNumbers.TryReadBigDecimal(ref _input, _head, out var value) ? Consumed(value) : throw Expected("a decimal number");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">CBOR has no documents; nothing is emitted that asks for one.</exception>
    public readonly Document ReadDocument() => throw new NotSupportedException("rpcv2Cbor has no documents.");

    /// <inheritdoc/>
    public void SkipUnknownMember()
    {
        var depth = _depth;
        do
        {
            while (_head.Type == CborType.Tag)
                _head = _input.ReadHead();
            switch (_head.Type)
            {
                case CborType.Bytes or CborType.Text:
                    _input.SkipString(_head);
                    break;
                case CborType.Array or CborType.Map:
                    Begin(_head.Type, "");
                    break;
            }

            while (_depth > depth && !NextItemOrKey())
            {
                // The list or map has ended, and the one around it goes on.
            }
        }
        while (_depth > depth);
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

    string? IDocumentReader<CborShapeReader>.ReadStringOrSkip()
    {
        if (_head.Type == CborType.Text)
            return ReadString();
        SkipUnknownMember();
        return null;
    }

    private void Begin(CborType type, string expected)
    {
        if (_head.Type != type)
            throw Expected(expected);
        if (_depth == MaxDepth)
            throw _input.Malformed($"Lists and maps are nested deeper than {MaxDepth} levels");

        // Each data item takes a byte at least.
        var itemsEach = type == CborType.Map ? 2 : 1;
        if (_head.Argument > (ulong)(_input.Left / itemsEach))
            throw _input.Malformed("The document is shorter than its list or map");
        _outer[_depth++] = _left;
        _left = !_head.IsIndefinite ? (int)_head.Argument * itemsEach : type == CborType.Map ? BeforeKey : Open;
    }

    // Consumes the end, where the list or map has come to it.
    private bool HasEnded()
    {
        if (_left > 0 || _left == BeforeValue || (_left < 0 && !_input.TryTakeBreak()))
            return false;
        _left = _outer[--_depth];
        return Consumed(true);
    }

    private bool NextKey()
    {
        if (HasEnded())
            return false;
        if (_left > 0)
            _left -= 2;
        MoveToValue();
        return true;
    }

    // To what is skipped, keys are values like any other.
    private bool NextItemOrKey()
    {
        if (!NextItem())
            return false;
        if (_left is BeforeKey or BeforeValue)
            _left = BeforeKey + BeforeValue - _left;
        return true;
    }

    private void MoveToValue()
    {
        do
        {
            _head = _input.ReadHead();
        }
        while (_head is { Type: CborType.Tag, Argument: not (CborHead.EpochTime or CborHead.PositiveBignum or CborHead.NegativeBignum or CborHead.DecimalFraction) });
    }

    private string Text(string expected)
    {
        if (_head.Type != CborType.Text)
            throw Expected(expected);
        try
        {
            return Utf8.GetString(_input.TakeString(_head));
        }
        catch (DecoderFallbackException)
        {
            throw _input.Malformed("The text is not UTF-8");
        }
    }

    // At the end of the document nothing may come behind it.
    private readonly T Consumed<T>(T value) => _depth > 0 || _input.Left == 0 ? value : throw _input.Malformed("Something stands behind the document");

    private readonly ShapeFormatException Expected(string what) => _input.Malformed($"Expected {what}");

    [InlineArray(MaxDepth)]
    private struct Counts
    {
        private int _first;
    }
}
