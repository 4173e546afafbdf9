using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RevokeGen.Codegen.Plans;
using RevokeGen.Runtime.Constraints;
using RevokeGen.Runtime.Constraints.Patterns;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Makes texts, most of which keep a length and a pattern.</summary>
/// <param name="random">The source of chance.</param>
/// <param name="known">Texts that rules speak of.</param>
internal sealed class RandomText(Random random, IReadOnlyList<string> known)
{
    private const int Attempts = 12;

    private static readonly string[] Odd = ["", " ", "a", "*", "111122223333", "é\U0001F600", "\U0001F600\U0001F600", "a\n", "\uD800", "\u0661\u0662", "\"\\{0}", "\0"];

    /// <summary>A text that is meant to keep its constraints. It may fail: a pattern may ask for more than is tried, or for another length.</summary>
    public string Right(ValueRules? rules)
    {
        var (min, max) = Bounds(rules);
        if (rules?.Own.FirstOrDefault(static constraint => constraint.Kind == ConstraintKind.Pattern)?.Pattern is not { } pattern)
            return known.Count > 0 && random.Next(4) == 0 ? Pick(known) : Letters(min, max);
        var text = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var result = new StringBuilder();
            Append(PatternReader.Read(pattern.Source), result, 1 + (attempt * attempt));
            text = result.ToString();
            if (StringLength.Count(text) is var length && length >= min && length <= max)
                break;
        }

        return text;
    }

    /// <summary>A text that is likely to break something.</summary>
    public string Wrong(ValueRules? rules)
    {
        var (min, max) = Bounds(rules);
        return random.Next(4) switch
        {
            0 when max < 5_000 => Repeated(Pick(["a", "1", "\U0001F600"]), (int)max + 1),
            1 when min is > 0 and < 5_000 => Repeated(Pick(["a", "1", "\U0001F600"]), (int)min - 1),
            2 => Right(rules) + Pick(Odd),
            _ => Pick(Odd),
        };
    }

    private static (long Min, long Max) Bounds(ValueRules? rules)
    {
        var length = rules?.Own.FirstOrDefault(static constraint => constraint.Kind == ConstraintKind.Length);
        return (Number(length?.Min) ?? 0, Number(length?.Max) ?? long.MaxValue);
    }

    private static long? Number(string? text) => text is null ? null : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private string Letters(long min, long max)
    {
        var length = (int)Math.Min(max, min + random.Next(5));
        return random.Next(8) == 0 ? Repeated("\U0001F600", length) : new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'e'))]);
    }

    private void Append(PatternNode node, StringBuilder text, int stretch)
    {
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                    Append(part, text, stretch);
                break;
            case ChoiceNode choice:
                Append(Pick(choice.Alternatives), text, stretch);
                break;
            case GroupNode group:
                Append(group.Part, text, stretch);
                break;
            case AtomicNode atomic:
                Append(atomic.Part, text, stretch);
                break;
            case RepeatNode repeat:
                var most = Math.Max(repeat.Min, (int)Math.Min(repeat.Max, (long)repeat.Min + (2 * stretch)));
                for (var left = random.Next(repeat.Min, most + 1); left > 0; left--)
                    Append(repeat.Part, text, stretch);
                break;
            case SetNode { Set: var set }:
                text.Append(In(set));
                break;
        }
    }

    private string In(CodePointSet set)
    {
        var some = Enumerable.Range(0, 40).Select(_ => ((char)random.Next(' ', '\u007F')).ToString()).Append("é").Append("\U0001F600");
        if (random.Next(20) == 0)
            some = some.Reverse();
        return some.FirstOrDefault(text => set.ContainsAt(text, 0, out _))
            ?? ((char)Enumerable.Range(0, char.MaxValue).First(code => set.ContainsAt(((char)code).ToString(), 0, out _))).ToString();
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
