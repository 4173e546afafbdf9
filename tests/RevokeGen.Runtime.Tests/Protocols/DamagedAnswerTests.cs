using System;
using System.Collections.Generic;
using System.Text;

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
        const int Seed = 61;
        var random = new Random(Seed);
        using var client = SampleProtocol.Of(name).Client();
        for (var count = 0; count < Cases; count++)
        {
            var body = new byte[random.Next(1, 80)];
            random.NextBytes(body);
            Assert.Equal(Outcome.Malformed, client.Send(200, body));
            Assert.Equal(Outcome.Refused, client.Send(418, body));
        }

        output.WriteLine($"counted: random answers of {name}: {Cases}, each with status 200 and 418, seed {Seed}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_answers_end_in_a_typed_way(string name)
    {
        const int Seed = 62;
        var random = new Random(Seed);
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var answer = Encoding.UTF8.GetBytes(protocol.Answer(protocol.FullMembers));
        var error = Encoding.UTF8.GetBytes(protocol.Error(protocol.FullMembers));
        var marks = Encoding.UTF8.GetBytes(protocol.IsXml ? "<>/&;'\"=! ]-:?#x" : "{}[],:\"\\uD8n1-+eE.");
        var outcomes = new int[3];
        for (var count = 0; count < Cases; count++)
        {
            outcomes[(int)client.Send(200, Damage(answer, marks, random))]++;
            Assert.Equal(Outcome.Refused, client.Send(500, Damage(error, marks, random)));
        }

        output.WriteLine($"counted: damaged answers of {name}: {outcomes[0]} read, {outcomes[1]} refused, {outcomes[2]} malformed, and {Cases} errors, seed {Seed}");
        Assert.True(outcomes[(int)Outcome.Read] > 0 && outcomes[(int)Outcome.Malformed] > 0);
    }

    private static byte[] Damage(byte[] document, byte[] marks, Random random)
    {
        var bytes = new List<byte>(document);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(bytes.Count - 10);
            switch (random.Next(5))
            {
                case 0: bytes.RemoveRange(at, random.Next(1, 10)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes[at] = marks[random.Next(marks.Length)]; break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - 10), random.Next(1, 10))); break;
                default: bytes.Insert(at, marks[random.Next(marks.Length)]); break;
            }
        }

        return [.. bytes];
    }
}
