using System;
using System.Collections.Generic;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>Whatever the bytes are, readers give a value, refuse them as their contract says, or list what is wrong.</summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int Cases = 20_000;

    private static readonly byte[] Json = Encoding.UTF8.GetBytes(Written.Json(Sample.Full));
    private static readonly byte[] Cbor = Written.Cbor(Sample.Full);
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(SampleText.FullXml);

    [Fact]
    public void Document_cut_short_is_never_taken_for_whole()
    {
        for (var length = 0; length < Json.Length; length++)
        {
            Assert.False(IsRead(Json.AsSpan(0, length), static text => SampleText.ReadJson(text)), $"JSON of {length} bytes");
            SampleText.ReadModel(Json.AsSpan(0, length), out var violations);
            Assert.Contains("not JSON", violations, StringComparison.Ordinal);
        }

        var end = Xml.AsSpan().LastIndexOf("</r:Root>"u8) + "</r:Root>".Length;
        for (var length = 0; length < end; length++)
            Assert.False(IsRead(Xml.AsSpan(0, length), static text => SampleText.ReadXml(text)), $"XML of {length} bytes");
        for (var length = 0; length < Cbor.Length; length++)
            Assert.False(IsRead(Cbor.AsSpan(0, length), static document => SampleText.ReadCbor(document)), $"CBOR of {length} bytes");
        output.WriteLine($"counted: truncated documents: {Json.Length} cuts of JSON, twice, {end} of XML and {Cbor.Length} of CBOR");
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(1);
        var read = 0;
        for (var count = 0; count < Cases; count++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            read += ReadEveryWay(bytes);
        }

        output.WriteLine($"counted: random input for readers: {Cases} inputs, {read} read");
    }

    [Fact]
    public void Damaged_documents_are_read_or_refused()
    {
        var random = new Random(2);
        var read = 0;
        for (var count = 0; count < Cases; count++)
        {
            var document = count % 2 == 0 ? Json : Xml;
            read += ReadEveryWay(Damage(document, count % 2 == 0 ? "{}[],:\"\\u0n1"u8 : "<>/&;'\"=! ]-:?"u8, random));
        }

        output.WriteLine($"counted: damaged input for readers: {Cases} inputs, {read} read");
        Assert.True(read > 0);
    }

    [Fact]
    public void Damaged_cbor_is_read_or_refused()
    {
        var random = new Random(4);
        var read = 0;
        for (var count = 0; count < Cases; count++)
        {
            // Heads of every type, with lengths from none to the greatest there is.
            var bytes = Damage(Cbor, [0x00, 0x1B, 0x3B, 0x40, 0x5B, 0x5F, 0x60, 0x7B, 0x7F, 0x80, 0x9B, 0x9F, 0xA0, 0xBB, 0xBF, 0xC1, 0xC2, 0xDB, 0xF6, 0xFB, 0xFF], random);
            read += IsRead(bytes, static document => SampleText.ReadCbor(document)) ? 1 : 0;
        }

        output.WriteLine($"counted: damaged CBOR for the reader: {Cases} inputs, {read} read");
        Assert.True(read > 0);
    }

    private static byte[] Damage(byte[] document, ReadOnlySpan<byte> marks, Random random)
    {
        var bytes = new List<byte>(document);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(bytes.Count - 10);
            if (random.Next(3) == 0)
                bytes.RemoveRange(at, random.Next(1, 10));
            else if (random.Next(3) == 0)
                bytes[at] = (byte)random.Next(256);
            else
                bytes.Insert(at, marks[random.Next(marks.Length)]);
        }

        return [.. bytes];
    }

    private static int ReadEveryWay(byte[] bytes)
    {
        SampleText.ReadModel(bytes, out var violations);
        var isJson = IsRead(bytes, static text => SampleText.ReadJson(text));
        Assert.True(isJson || violations.Length > 0);
        return (isJson ? 1 : 0) + (IsRead(bytes, static text => SampleText.ReadXml(text)) ? 1 : 0) + (IsRead(bytes, static document => SampleText.ReadCbor(document)) ? 1 : 0);
    }

    private static bool IsRead(ReadOnlySpan<byte> text, Func<ReadOnlySpan<byte>, Sample> read)
    {
        try
        {
            read(text);
            return true;
        }
        catch (ShapeFormatException)
        {
            return false;
        }
    }
}
