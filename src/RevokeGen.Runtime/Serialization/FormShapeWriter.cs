using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes a shape as the form of a query protocol: <c>Action=..&amp;Version=..&amp;A.B.member.1=..</c>. Allocates nothing for ordinary requests.</summary>
/// <remarks>What is written has reached the output when the outermost structure has ended, or after <see cref="Flush"/>.</remarks>
public ref struct FormShapeWriter : IShapeWriter
{
    // A multiple of three, so that only the last block of a blob can end in padding.
    private const int BlobBlock = 192;

    private readonly FormDialect _dialect;
    private Utf8Output _output;
    private FormPath _path;

    /// <summary>Begins a form.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="action">The operation's name.</param>
    /// <param name="version">The service's API version.</param>
    /// <param name="dialect">The protocol's way with lists.</param>
    public FormShapeWriter(IBufferWriter<byte> output, string action, string version, FormDialect dialect = FormDialect.AwsQuery)
    {
        _dialect = dialect;
        _output = new Utf8Output(output);
        _output.Write("Action="u8);
        FormText.Write(ref _output, action);
        _output.Write("&Version="u8);
        FormText.Write(ref _output, version);
    }

    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name)
    {
        BeginValue(name);
        _path.BeginStructure(name);
    }

    /// <inheritdoc/>
    public void EndStructure() => End();

    /// <inheritdoc/>
    /// <remarks>In awsQuery an empty list is written as an empty value, so that the service can tell it from an absent one.</remarks>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count)
    {
        var isEc2 = _dialect is FormDialect.Ec2Query;
        if (count > 0)
            BeginValue(name);
        else if (!isEc2)
            WriteName(name);
        _path.BeginList(name, isEc2 ? default : itemName);
    }

    /// <inheritdoc/>
    public void EndList() => End();

    /// <inheritdoc/>
    /// <remarks>An empty map is not written.</remarks>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count)
    {
        BeginValue(name);
        _path.BeginMap(name, names);
    }

    /// <inheritdoc/>
    public void WriteKey(string key)
    {
        _path.Next();
        _path.WriteKeyTo(ref _output);
        FormText.Write(ref _output, key);
        _path.EnterValue();
    }

    /// <inheritdoc/>
    public void EndMap() => End();

    /// <inheritdoc/>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        WriteName(name);
        FormText.Write(ref _output, value);
    }

    /// <inheritdoc/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is null)
            return;
        WriteName(name);
        _output.Write(value.Value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public void WriteInteger(ReadOnlySpan<byte> name, long? value)
    {
        if (value is null)
            return;
        WriteName(name);
        _output.Advance(NumberText.Format(value.Value, _output.Reserve(NumberText.MaxLength)));
    }

    /// <inheritdoc/>
    public void WriteFloat(ReadOnlySpan<byte> name, float? value)
    {
        if (value is null)
            return;
        WriteName(name);
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        FormText.Write(ref _output, text[..NumberText.Format(value.Value, text)]);
    }

    /// <inheritdoc/>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value)
    {
        if (value is null)
            return;
        WriteName(name);
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        FormText.Write(ref _output, text[..NumberText.Format(value.Value, text)]);
    }

    /// <inheritdoc/>
    public void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format)
    {
        if (value is null)
            return;
        WriteName(name);
        Span<byte> text = stackalloc byte[TimestampText.MaxLength];
        FormText.Write(ref _output, text[..TimestampText.Format(value.Value, format, text)]);
    }

    /// <inheritdoc/>
    public void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is null)
            return;
        WriteName(name);
        Span<byte> text = stackalloc byte[BlobBlock / 3 * 4];
        for (var rest = value.Value.Span; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, BlobBlock)..])
        {
            Base64.EncodeToUtf8(rest[..Math.Min(rest.Length, BlobBlock)], text, out _, out var written);
            FormText.Write(ref _output, text[..written]);
        }
    }

    /// <inheritdoc/>
    public void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value) => WriteString(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value) => WriteString(name, value?.ToString());

    /// <inheritdoc/>
    public void WriteDocument(ReadOnlySpan<byte> name, Document? value) => throw new NotSupportedException("A form has no documents.");

    /// <inheritdoc/>
    /// <remarks>A form has no null: such an item is left out, such an entry has an empty value.</remarks>
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        if (!_path.IsInList)
            WriteName(name);
    }

    /// <summary>Hands what was written to the output. Only needed where nothing but the action and the version is written.</summary>
    public void Flush() => _output.Flush();

    private void WriteName(scoped ReadOnlySpan<byte> name)
    {
        BeginValue(name);
        _path.WriteTo(ref _output, name);
    }

    private void BeginValue(scoped ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty && _path.IsInList)
            _path.Next();
    }

    private void End()
    {
        _path.End();
        if (_path.Depth > 0)
            return;
        _path.Release();
        Flush();
    }
}
