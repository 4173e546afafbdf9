using System.Buffers;
using System.Linq;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class FormShapeWriterFuzzTests(ITestOutputHelper output)
{
    private const int Cases = 3000;

    [Theory]
    [InlineData(FormDialect.AwsQuery)]
    [InlineData(FormDialect.Ec2Query)]
    public void Form_says_all_that_the_document_does_and_nothing_else(FormDialect dialect)
    {
        var (cases, pairs) = (0, 0L);
        Prop.ForAll(Arb.From(Generated.Document, Smaller.Than), node =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            var writer = new FormShapeWriter(buffer, "A", "1", dialect);
            node.Write(ref writer, default);
            var written = Encoding.ASCII.GetString(buffer.WrittenSpan).Split('&').Select(static pair => pair.Split('=')).ToList();
            Assert.All(written, static pair => Assert.Equal(2, pair.Length));

            var expected = new ExpectedForm(dialect);
            expected.Add("", node);
            Assert.Equal(["Action", "Version", .. expected.Pairs.Select(static pair => pair.Name)], written.Select(static pair => WebUtility.UrlDecode(pair[0])));
            foreach (var ((_, value), pair) in expected.Pairs.Zip(written.Skip(2)).Where(static both => both.First.Value is not null))
                Assert.Equal(value, WebUtility.UrlDecode(pair[1]));
            cases++;
            pairs += written.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: form writer, {dialect}: {cases} documents, {pairs} names with values");
        Assert.Equal(Cases, cases);
    }
}
