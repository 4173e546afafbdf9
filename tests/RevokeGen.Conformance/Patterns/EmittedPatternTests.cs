using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Constraints;
using RevokeGen.Runtime.Constraints.Patterns;
using Xunit;

namespace RevokeGen.Conformance.Patterns;

public sealed class EmittedPatternTests(ITestOutputHelper output)
{
    private const int ValuesPerLoop = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Fixed =
    [
        "", "a", "0", " ", "\n", "a\n", "abc", "abc\u2028", "\u0130\u212A", "\u00E9", "\uFFFE", "\uD83D\uDE00", "a\uD83D\uDE00b", "\uD83D", "\uDE00", "a\uD83Db",
    ];

    [Fact]
    public void Emitted_validators_answer_as_the_runtime_does()
    {
        var emitted = EmittedPatterns.All.Value;
        var (patterns, values) = (0, 0);
        var differences = new List<string>();
        foreach (var line in PatternFile.Lines("verdicts.jsonl"))
        {
            var source = PatternFile.Text(line.GetProperty("p"));
            var pattern = SmithyPattern.Create(source, Patience);
            var strings = line.GetProperty("s").EnumerateArray().Select(PatternFile.Text).ToList();
            differences.AddRange(strings.Where(value => Differs(emitted, source, pattern, value)).Select(value => $"{source} on {value}"));
            patterns++;
            values += strings.Count;
        }

        output.WriteLine($"counted: emitted validators: {PatternFile.AllPatterns().Count} patterns compiled, {emitted.Loops} as loops, {values} verdicts of {patterns} patterns, {differences.Count} differ from the runtime's");
        Assert.Empty(differences);
        Assert.True(emitted.Loops > 963);
        Assert.True(values > 137_000);
    }

    [Fact]
    public void Emitted_loops_answer_as_the_runtime_does_at_the_edges_of_their_classes()
    {
        var emitted = EmittedPatterns.All.Value;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (values, found) = (0, 0);
        foreach (var source in PatternFile.AllPatterns())
        {
            var pattern = SmithyPattern.Create(source);
            if (pattern.Run is not { } run)
                continue;
            foreach (var value in Enumerable.Range(0, ValuesPerLoop).Select(_ => Near(run, random)).Concat(Fixed))
            {
                values++;
                found += pattern.Matches(value) is true ? 1 : 0;
                Assert.False(Differs(emitted, source, pattern, value), $"{source} on {string.Join(' ', value.Select(static unit => $"{(int)unit:X4}"))}");
            }
        }

        output.WriteLine($"counted: emitted loops at the edges of their classes: {values} values, {found} of them match, seed {seed}");
        Assert.InRange(found, values / 10, values * 9 / 10);
    }

    [Fact]
    public void Hostile_values_do_not_stall_emitted_validators()
    {
        var emitted = EmittedPatterns.All.Value;
        var slowest = TimeSpan.Zero;
        foreach (var line in PatternFile.Lines("slow.jsonl"))
        {
            var pattern = PatternFile.Text(line.GetProperty("p"));
            foreach (var value in HostileValues.From(line))
            {
                var start = Stopwatch.GetTimestamp();
                emitted.IsMatch(pattern, value);
                var elapsed = Stopwatch.GetElapsedTime(start);
                slowest = elapsed > slowest ? elapsed : slowest;
            }
        }

        output.WriteLine($"counted: slow patterns through emitted validators: slowest {slowest.TotalMilliseconds:F0} ms");
        Assert.True(slowest < TimeSpan.FromSeconds(2), $"{slowest} for one value");
    }

    // A match that takes too long passes. On a busy machine that may happen once, but not again and again.
    private static bool Differs(EmittedPatterns emitted, string source, SmithyPattern pattern, string value)
    {
        var expected = pattern.Matches(value) is not false;
        return Enumerable.Range(0, pattern.IsLinear ? 1 : 5).All(_ => emitted.IsMatch(source, value) != expected);
    }

    // Counts at and just beyond the bounds, code points at and just beyond the edges of the classes.
    private static string Near(ClassRun run, Random random)
    {
        var text = new StringBuilder();
        foreach (var item in run.Items)
        {
            var most = item.Max - item.Min < 300 ? item.Max : item.Min + 3;
            var count = random.Next(3) switch { 0 => item.Min, 1 => most, _ => random.Next(item.Min, most + 1) } + (random.Next(30) == 0 ? random.Next(-1, 2) : 0);
            for (; count > 0; count--)
                Append(text, CodePointNear(item.Set, random, isIn: random.Next(100) > 0));
        }

        if (random.Next(8) == 0)
            text.Append('\n');
        return text.ToString();
    }

    private static int CodePointNear(CodePointSet set, Random random, bool isIn)
    {
        for (var attempt = 0; ; attempt++)
        {
            var step = random.Next(set.StepCount);
            var codePoint = random.Next(3) switch
            {
                0 => set.StepStart(step),
                1 => set.StepEnd(step),
                _ => random.Next(set.StepStart(step), Math.Min(set.StepEnd(step), set.StepStart(step) + 0x300) + 1),
            };
            if ((set.StepMask(step) != 0) == isIn || attempt > 50)
                return codePoint;
        }
    }

    private static void Append(StringBuilder text, int codePoint) =>
        text.Append(codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString());
}
