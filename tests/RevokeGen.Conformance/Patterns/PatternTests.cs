using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using RevokeGen.Runtime.Constraints;
using Xunit;

namespace RevokeGen.Conformance.Patterns;

public sealed class PatternTests(ITestOutputHelper output)
{
    // These tests are about verdicts; a busy machine must not turn one into "undecided".
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Every_pattern_of_the_models_is_usable()
    {
        var sources = PatternFile.AllPatterns();
        var start = Stopwatch.GetTimestamp();
        var patterns = sources.Select(source => (Source: source, Pattern: SmithyPattern.Create(source, Patience))).ToList();
        var elapsed = Stopwatch.GetElapsedTime(start);
        output.WriteLine($"counted: patterns: {patterns.Count} patterns read in {elapsed.TotalMilliseconds:F0} ms, {patterns.Count(pattern => pattern.Pattern.Run is not null)} as loops, "
            + $"{patterns.Count(pattern => pattern.Pattern.IsLinear)} linear");
        Assert.True(patterns.Count > 3_000);
        Assert.Empty(patterns.Where(pattern => pattern.Pattern.Error is not null).Select(pattern => $"{pattern.Source}: {pattern.Pattern.Error}"));
        Assert.All(patterns, pattern => Assert.NotNull(pattern.Pattern.Matches("arn:aws:s3:::name")));
    }

    // ECMAScript has no \p{Cntrl}; without the u flag it reads the letters p{Cntrl}, and so takes what Java takes for its lenient $.
    private const string AgreedByAccident = @"^[^\p{Cntrl}]*$";

    [Fact]
    public void Where_Java_and_ECMAScript_agree_so_do_we()
    {
        var (patterns, strings, compared, undecided) = (0, 0, 0, 0);
        var differences = new List<string>();
        foreach (var line in PatternFile.Lines("verdicts.jsonl"))
        {
            var source = PatternFile.Text(line.GetProperty("p"));
            var pattern = SmithyPattern.Create(source, Patience);
            var java = line.GetProperty("java").GetString();
            var ecmaScript = line.GetProperty("es_u").GetString() ?? line.GetProperty("es").GetString();
            var values = line.GetProperty("s").EnumerateArray().Select(PatternFile.Text).ToList();
            patterns++;
            strings += values.Count;
            for (var index = 0; index < values.Count && java is not null && ecmaScript is not null; index++)
            {
                if (java[index] != ecmaScript[index] || source == AgreedByAccident)
                    continue;
                compared++;
                var verdict = pattern.Matches(values[index]);
                undecided += verdict is null ? 1 : 0;
                if (verdict is { } isMatch && isMatch != (java[index] == '1'))
                    differences.Add($"{source} on {Escape(values[index])}: expected {java[index]}");
            }
        }

        output.WriteLine($"counted: pattern verdicts: {patterns} patterns, {strings} strings, {compared} with one verdict: "
            + $"{compared - differences.Count - undecided} agree, {differences.Count} differ, {undecided} undecided");
        foreach (var difference in differences)
            output.WriteLine(difference);
        Assert.True(compared > 100_000);
        Assert.Empty(differences);
        Assert.Equal(0, undecided);
    }

    [Fact]
    public void Hostile_values_are_decided_or_given_up_in_time()
    {
        var slowest = TimeSpan.Zero;
        var undecided = 0;
        foreach (var line in PatternFile.Lines("slow.jsonl"))
        {
            var pattern = SmithyPattern.Create(PatternFile.Text(line.GetProperty("p")));
            foreach (var value in HostileValues.From(line))
            {
                var start = Stopwatch.GetTimestamp();
                undecided += pattern.Matches(value) is null ? 1 : 0;
                var elapsed = Stopwatch.GetElapsedTime(start);
                slowest = elapsed > slowest ? elapsed : slowest;
            }
        }

        output.WriteLine($"counted: slow patterns: slowest {slowest.TotalMilliseconds:F0} ms, {undecided} given up");
        // The time allowed is 100 ms; the rest is for a machine that has other things to do.
        Assert.True(slowest < TimeSpan.FromSeconds(2), $"{slowest} for one value");
    }

    private static string Escape(string value) =>
        string.Concat(value.Select(unit => unit is > ' ' and < '\u007F' ? unit.ToString() : $"\\u{(int)unit:X4}"));
}
