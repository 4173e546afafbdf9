using System;
using System.Buffers;
using System.Formats.Cbor;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class CborShapeFuzzTests(ITestOutputHelper output)
{
    private const int Cases = 3000;

    [Fact]
    public void System_Formats_Cbor_reads_back_what_is_written()
    {
        var (cases, bytes) = (0, 0L);
        Prop.ForAll(Arb.From(Generated.Document, Smaller.Than), node =>
        {
            var document = Document(node);
            var reader = new CborReader(document, CborConformanceMode.Lax);
            CborOracle.AssertIs(node, reader);
            Assert.Equal(CborReaderState.Finished, reader.PeekState());
            cases++;
            bytes += document.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: CBOR writer against System.Formats.Cbor: {cases} documents, {bytes} bytes");
        Assert.Equal(Cases, cases);
    }

    [Fact]
    public void What_is_written_is_read_back_and_skipped()
    {
        var cases = 0;
        Prop.ForAll(Arb.From(Generated.Document, Smaller.Than), node =>
        {
            AssertReads(node, Document(node));
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: round trip of CBOR: {cases} documents");
        Assert.Equal(Cases, cases);
    }

    [Fact]
    public void What_System_Formats_Cbor_writes_is_read_in_every_form()
    {
        var (cases, random) = (0, new Random(7));
        Prop.ForAll(Arb.From(Generated.Document, Smaller.Than), node =>
        {
            var writer = new CborWriter(CborConformanceMode.Lax);
            CborOracle.Write(node, writer, random);
            AssertReads(node, writer.Encode());
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: CBOR of System.Formats.Cbor, of known and unknown lengths: {cases} documents");
        Assert.Equal(Cases, cases);
    }

    private static byte[] Document(ShapeNode node)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new CborShapeWriter(output);
        node.Write(ref writer, default);
        return output.WrittenSpan.ToArray();
    }

    private static void AssertReads(ShapeNode node, byte[] document)
    {
        var reader = new CborShapeReader(document);
        node.AssertReads(ref reader);

        // A list of it and of 23: what is behind it is found.
        var skipping = new CborShapeReader([0x82, .. document, 0x17]);
        skipping.BeginList(default);
        Assert.True(skipping.NextItem());
        skipping.SkipUnknownMember();
        Assert.True(skipping.NextItem());
        Assert.Equal(23, skipping.ReadInteger(0, 23));
        Assert.False(skipping.NextItem());
    }
}
