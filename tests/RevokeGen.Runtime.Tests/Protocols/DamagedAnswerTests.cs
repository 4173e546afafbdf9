using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>Random and damaged bytes through every protocol: read, refused or malformed, and never anything else.</summary>
public sealed class DamagedAnswerTests(ITestOutputHelper output)
{
    private const int Cases = 6000;

    public static TheoryData<string> Names => new(SampleProtocol.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes_end_in_a_typed_way(string name)
    {
        using var client = SampleProtocol.Of(name).Client();
        var (cases, malformed) = (0, 0);
        Prop.ForAll(Damage.Bytes(most: 80), body =>
        {
            malformed += client.Send(200, body) is Outcome.Malformed ? 1 : 0;
            Assert.Equal(Outcome.Refused, client.Send(418, body));
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: random answers of {name}: {cases}, each with status 200 and 418; {malformed} malformed");
        Assert.Equal(Cases, cases);
        Assert.InRange(malformed, Cases * 9 / 10, Cases);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_answers_end_in_a_typed_way(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var (answer, error, marks) = (protocol.Answer(protocol.FullMembers), protocol.Error(protocol.FullMembers), protocol.Marks);
        var (cases, outcomes) = (0, new int[3]);
        Prop.ForAll(Damage.Changes, changes =>
        {
            outcomes[(int)client.Send(200, Damage.Make(answer, marks, changes))]++;
            Assert.Equal(Outcome.Refused, client.Send(500, Damage.Make(error, marks, changes)));
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: damaged answers of {name}: {outcomes[0]} read, {outcomes[1]} refused, {outcomes[2]} malformed, and {cases} errors");
        Assert.Equal(Cases, cases);
        Assert.True(outcomes[(int)Outcome.Read] > 0 && outcomes[(int)Outcome.Malformed] > 0);
    }
}
