using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>Members that a service has come to send since its client was emitted are passed over, whatever they hold, and take nothing from those that are known.</summary>
public sealed class GrownAnswerTests(ITestOutputHelper output)
{
    private const int Cases = 1000;

    public static TheoryData<string> Names => new(SampleProtocol.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_and_errors_that_have_grown_are_read_as_before(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var known = protocol.FullMembers;
        var cases = 0;
        Prop.ForAll(Arb.From(protocol.Format is SampleFormat.Xml ? Generated.XmlDocument : Generated.Document, Smaller.Than), value =>
        {
            var unknown = protocol.Unknown(value);
            var grown = protocol.Join(unknown, known, unknown);
            Assert.Equal(Outcome.Read, client.Send(200, protocol.Answer(grown)));
            SampleText.AssertEqual(Sample.Full, client.Sample!);
            Assert.Equal(Outcome.Refused, client.Send(400, protocol.Error(grown)));
            var error = Assert.IsType<SampleOperation.SampleException>(client.Failure);
            Assert.Equal("Foo", error.Code);
            SampleText.AssertEqual(Sample.Full, error.Details);
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: answers of {name} with unknown members: {cases}, and as many errors");
        Assert.Equal(Cases, cases);
    }
}
