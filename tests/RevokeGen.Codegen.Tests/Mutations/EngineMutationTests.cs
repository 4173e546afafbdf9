using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Tests.Architecture;

namespace RevokeGen.Codegen.Tests.Mutations;

[Collection(MeasuredTests.Name)]
public sealed class EngineMutationTests(ITestOutputHelper output)
{
    /// <summary>The first file is the one that is damaged most often.</summary>
    private static readonly Dictionary<string, string[]> Seeds = new()
    {
        ["lakeformation"] = ["specs/lakeformation.json", "specs/lakeformation.rules.json", "specs/revokegen.rules.json"],
        ["redshift"] = ["specs/redshift.json", "specs/redshift.rules.json", "specs/revokegen.rules.json"],
        ["everything"] = ["tests/RevokeGen.Codegen.Tests/Mutations/Seeds/everything.json", "tests/RevokeGen.Codegen.Tests/Mutations/Seeds/everything.rules.json"],
        ["everything1"] = ["tests/RevokeGen.Codegen.Tests/Mutations/Seeds/everything1.json"],
        ["wire"] = ["tests/RevokeGen.Codegen.Tests/Mutations/Seeds/wire.json", "tests/RevokeGen.Codegen.Tests/Mutations/Seeds/wire.rules.json"],
    };

    /// <summary>The traits that a meaning is given to, but for the protocols, of which each seed has one.</summary>
    private static IEnumerable<string> KnownTraits =>
        typeof(TraitIds).GetFields().Where(static constant => constant.IsLiteral).Select(static constant => (string)constant.GetRawConstantValue()!).Except(TraitIds.Protocols);

    [Fact]
    public void Each_trait_with_a_meaning_is_in_a_spec_that_is_damaged()
    {
        var texts = string.Concat(Seeds.Keys.SelectMany(Read).Select(Encoding.UTF8.GetString));
        Assert.All(KnownTraits, id => Assert.Contains($"\"{id}\"", texts, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lakeformation")]
    [InlineData("redshift")]
    [InlineData("everything")]
    [InlineData("everything1")]
    [InlineData("wire")]
    public void An_undamaged_spec_is_emitted(string seed)
    {
        var (services, _) = Engine.Run([.. Read(seed).Select(Encoding.UTF8.GetString)], TestContext.Current.CancellationToken);
        Assert.Equal(1, services);
    }

    [Fact]
    public void An_undamaged_spec_is_emitted_in_every_protocol()
    {
        string[] texts = [.. Read("wire").Select(Encoding.UTF8.GetString)];
        Assert.All(TraitIds.Protocols, protocol =>
        {
            var (services, _) = Engine.Run([Speaking(protocol, texts[0]), .. texts[1..]], TestContext.Current.CancellationToken);
            Assert.Equal(1, services);
        });
    }

    [Theory]
    [InlineData("lakeformation", 4_000, 18_000)]
    [InlineData("redshift", 4_000, 18_000)]
    [InlineData("everything", 12_000, 32_000)]
    [InlineData("everything1", 12_000, 32_000)]
    [InlineData("wire", 8_000, 32_000)]
    public void A_damaged_spec_is_emitted_or_reported_in_time_and_nothing_is_thrown(string seed, int usual, int inLongRun)
    {
        var (files, first, count) = (Read(seed), Environment.TickCount, LongRun.Count(usual, inLongRun));
        output.WriteLine($"seeds from {first}");
        var memory = new HeldMemory(count);
        var (emitted, reported) = (0, 0);
        var watched = new Watched(number => Describe(files, Damaged(files, number)));
        watched.Run(first, count, number =>
        {
            var (services, findings) = Engine.Run(Damaged(files, number), TestContext.Current.CancellationToken);
            emitted += services > 0 ? 1 : 0;
            reported += findings > 0 ? 1 : 0;
        }, memory.CaseDone);
        output.WriteLine($"counted: damaged specs of {seed} through all steps: {count} specs, {emitted} emitted, {reported} reported, slowest {watched.Slowest.TotalMilliseconds:F0} ms, {memory.Check()}, seeds from {first}");
        Assert.InRange(emitted, count / 20, count);
        Assert.InRange(reported, count / 20, count);
    }

    private static List<byte[]> Read(string seed) => [.. Seeds[seed].Select(static path => File.ReadAllBytes(Path.Combine(SourceFile.Root, path)))];

    private static string[] Damaged(List<byte[]> files, int seed)
    {
        var random = new Random(seed);
        var damaged = random.Next(4) == 0 ? random.Next(files.Count) : 0;
        var protocol = random.Next(2) == 0 ? TraitIds.Protocols[random.Next(TraitIds.Protocols.Length)] : null;
        return [.. files.Select((file, index) => Speaking(protocol, Decode(index == damaged ? Mutator.Mutate(file, random) : file)))];
    }

    /// <summary>The spec with another protocol in place of each that it has; the same spec for null.</summary>
    private static string Speaking(string? protocol, string text) =>
        protocol is null ? text : TraitIds.Protocols.Aggregate(text, (replaced, id) => replaced.Replace($"\"{id}\"", $"\"{protocol}\"", StringComparison.Ordinal));

    // As the compiler reads files: without the mark, and with U+FFFD for bytes that are not UTF-8.
    private static string Decode(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return bytes.Length % 2 == 0 ? text.TrimStart('\uFEFF') : text;
    }

    private static string Describe(List<byte[]> files, string[] damaged)
    {
        var changed = damaged.Where((text, index) => text != Decode(files[index]));
        return string.Join("\n", changed.Select(static text => text[..Math.Min(text.Length, 60_000)]));
    }
}
