using System;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
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
    public void Any_bytes_are_read_or_refused() => Check("random input for readers", Damage.Bytes(most: 63), static bytes => ReadEveryWay(bytes));

    [Fact]
    public void Damaged_documents_are_read_or_refused()
    {
        Assert.True(Check("damaged JSON for the readers", Damage.Changes, static changes => ReadEveryWay(Damage.Make(Json, "{}[],:\"\\u0n1"u8, changes))) > 0);
        Assert.True(Check("damaged XML for the readers", Damage.Changes, static changes => ReadEveryWay(Damage.Make(Xml, "<>/&;'\"=! ]-:?"u8, changes))) > 0);
        Assert.True(Check("damaged CBOR for the readers", Damage.Changes, static changes => ReadEveryWay(Damage.Make(Cbor, Damage.CborMarks, changes))) > 0);
    }

    // Gives how often something could be read.
    private int Check(string what, Arbitrary<byte[]> inputs, Func<byte[], int> read)
    {
        var (cases, successes) = (0, 0);
        Prop.ForAll(inputs, input =>
        {
            successes += read(input);
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: {what}: {cases} inputs, read {successes} times");
        Assert.Equal(Cases, cases);
        return successes;
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
