using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime.Tests.Constraints;

public sealed class PatternFuzzTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    private static readonly string[] Pieces =
    [
        "a", "b", "-", "^", "$", ".", "*", "+", "?", "{2}", "{0,3}", "{2,}", "{99999999999}", "{1000,2000}", "{", "}", "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!",
        "(?>", "(?<n>", "(?i)", "(?-s:", "|", "[", "]", "[^", "&&[", @"\d", @"\W", @"\s", @"\b", @"\B", @"\A", @"\z", @"\1", @"\2", @"\k<n>", @"\p{L}", @"\P{Lu}",
        @"\pN", @"\p{Print}", @"\uD800", @"\uDC00", @"\u{1F600}", @"\x41", @"\0", @"\377", @"\cA", @"\\", "\\", "\uD83D\uDE00", "\uD83D", "\u00E9", "\n", "\0", ",", ":", "/",
    ];

    private static readonly string[] Values =
    [
        "", "a", "ab", "aab-b", "\n", "0", "\uD83D\uDE00", "\uD83D", "\uDE00a", "\u00E9", new string('a', 200), string.Concat(Enumerable.Repeat("ab", 100)) + "!",
    ];

    [Fact]
    public void Whatever_a_pattern_holds_it_is_read_or_refused_and_then_matched_without_an_exception()
    {
        var first = Environment.TickCount;
        var (usable, loops, slowest) = (0, 0, TimeSpan.Zero);
        for (var seed = first; seed < first + Count; seed++)
        {
            var source = Compose(new Random(seed));
            var start = Stopwatch.GetTimestamp();
            try
            {
                var pattern = SmithyPattern.Create(source, TimeSpan.FromMilliseconds(10));
                Assert.All(Values, value => Assert.True(pattern.Matches(value) is null || pattern.Error is null));
                usable += pattern.Error is null ? 1 : 0;
                loops += pattern.Run is null ? 0 : 1;
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {source}\n{exception}");
            }

            var elapsed = Stopwatch.GetElapsedTime(start);
            Assert.True(elapsed < TimeSpan.FromSeconds(2), $"seed {seed}: {source} took {elapsed}");
            slowest = elapsed > slowest ? elapsed : slowest;
        }

        output.WriteLine($"counted: composed patterns: {Count} patterns, {usable} usable, {loops} as loops, slowest {slowest.TotalMilliseconds:F0} ms, seeds from {first}");
        Assert.InRange(usable, Count / 20, Count);
    }

    private static string Compose(Random random)
    {
        var source = new StringBuilder();
        for (var count = random.Next(1, 14); count > 0; count--)
            source.Append(Pieces[random.Next(Pieces.Length)]);
        return source.ToString();
    }
}
