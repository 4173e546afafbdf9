using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class JsonShapeWriterFuzzTests(ITestOutputHelper output)
{
    private const int Cases = 3000;

    [Fact]
    public void System_Text_Json_reads_back_what_is_written()
    {
        var (cases, bytes) = (0, 0L);
        Prop.ForAll(Arb.From(Generated.Document, Smaller.Than), node =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            var writer = new JsonShapeWriter(buffer);
            node.Write(ref writer, default);
            using var document = JsonDocument.Parse(buffer.WrittenMemory);
            node.AssertIs(document.RootElement);
            cases++;
            bytes += buffer.WrittenCount;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: JSON writer against System.Text.Json: {cases} documents, {bytes} bytes");
        Assert.Equal(Cases, cases);
    }
}
