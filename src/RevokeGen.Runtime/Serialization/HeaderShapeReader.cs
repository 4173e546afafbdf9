using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads a member that is bound to a header.</summary>
public ref struct HeaderShapeReader : IShapeReader
{
    private ReadOnlySpan<char> _rest;
    private bool _isList;

    internal HeaderShapeReader(string value) => _rest = value;

    /// <inheritdoc/>
    public readonly void BeginStructure() => throw Unsupported();

    /// <inheritdoc/>
    public readonly bool NextAttribute(out ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public readonly bool NextMember(out ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName) => _isList = true;

    /// <inheritdoc/>
    public readonly bool NextItem() => !_rest.Trim(HeaderText.Space).IsEmpty;

    /// <inheritdoc/>
    public readonly void BeginMap(in MapNames names) => throw Unsupported();

    /// <inheritdoc/>
    public readonly bool NextEntry(out string key) => throw Unsupported();

    /// <inheritdoc/>
    /// <remarks>A header has no null.</remarks>
    public readonly bool TryReadNull() => false;

    /// <inheritdoc/>
    public string ReadString() => Take();

    /// <summary>Reads a string with a media type, which headers carry in base64.</summary>
    public string ReadEncodedString() => StrictUtf8.TryRead(ReadBlob(), out var text) ? text : throw Expected("UTF-8 in base64");

    /// <inheritdoc/>
    public bool ReadBoolean() => Take() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Expected("a boolean"),
    };

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => NumberText.TryParse(TakeBytes(), min, max, out var value)
        ? value
        : throw Expected(string.Create(CultureInfo.InvariantCulture, $"an integer from {min} to {max}"));

    /// <inheritdoc/>
    public float ReadFloat() => NumberText.TryParse(TakeBytes(), out float value) ? value : throw Expected("a float");

    /// <inheritdoc/>
    public double ReadDouble() => NumberText.TryParse(TakeBytes(), out double value) ? value : throw Expected("a double");

    /// <inheritdoc/>
    /// <remarks>In any of the formats, as everywhere.</remarks>
    public DateTimeOffset ReadTimestamp(TimestampFormat format) => TimestampText.TryParse(TakeBytes(isTimestamp: true), out var value) ? value : throw Expected("a timestamp");

    /// <inheritdoc/>
    public byte[] ReadBlob()
    {
        try
        {
            return Convert.FromBase64String(Take());
        }
        catch (FormatException)
        {
            throw Expected("base64");
        }
    }

    /// <inheritdoc/>
    public BigInteger ReadBigInteger() => NumberText.TryParse(TakeBytes(), out BigInteger value) ? value : throw Expected("an integer");

    /// <inheritdoc/>
    public BigDecimal ReadBigDecimal() => NumberText.TryParse(TakeBytes(), out BigDecimal value) ? value : throw Expected("a number");

    /// <inheritdoc/>
    public readonly Document ReadDocument() => throw Unsupported();

    /// <inheritdoc/>
    public readonly void SkipUnknownMember() => throw Unsupported();

    /// <inheritdoc/>
    public readonly void ReportUnionMismatch(int variants) => throw Unsupported();

    /// <inheritdoc/>
    public readonly void ReportMissingMember(ReadOnlySpan<byte> name) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("A header holds scalars, and lists of them.");

    private static ShapeFormatException Expected(string what) => new($"Expected {what} in a header.");

    private string Take(bool isTimestamp = false) => _isList ? HeaderText.TakeItem(ref _rest, isTimestamp) : _rest.Trim(HeaderText.Space).ToString();

    private byte[] TakeBytes(bool isTimestamp = false) => Encoding.UTF8.GetBytes(Take(isTimestamp));
}
