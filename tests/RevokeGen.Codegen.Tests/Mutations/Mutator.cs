using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>Damages a spec in one to three places: half of the time its bytes, otherwise its values, so that it stays JSON and is wrong in what it says.</summary>
internal static class Mutator
{
    private const int Deep = 10_000;

    private static readonly byte[][] Snippets =
    [
        [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0], .. Utf8("\\uD800", "\\uDC00\\uD800", "\"", "\\", "{", "}", "[", "]", ",", ":", "\r", "\n", "//", "\u2028", "\U0001F600"),
    ];

    /// <summary>What has a meaning in the texts of specs: in paths, templates, patterns, expressions, ids.</summary>
    private static readonly byte[][] Signs = Utf8("+", "{", "}", "{}", "{+}", "#", "##", "$", "[", "]", "[0]", "[-1]", "[*]", ".", "..", "*", "?", "&", "&amp;", "<", "/", "//", "-", "0", "99999999999", " ", "'", "`", "|", "@", ":", ",", "(", "()", "!", "=", "^", "\\\\", "\u00E9");

    private static readonly byte[][] Values = Utf8(
        "-1", "0", "-0", "1e400", "-1e-400", "1e5", "1.5", "2147483648", "9223372036854775808", "-9223372036854775809", "99999999999999999999999999999999999999999999999999", "1.0000000000000000000000001",
        "null", "true", "false", "{}", "[]", "[null]", "{\"\":{}}", "{\"target\":\"\"}", "{\"target\":\"smithy.api#Unit\"}", "{\"target\":\"smithy.api#Document\"}", "{\"min\":5,\"max\":1}",
        "\"\"", "\"*\"", "\"#\"", "\"a#\"", "\"a.b#Tree\"", "\"smithy.api#String\"", "\"structure\"", "\"apply\"", "\"\\uD83D\"", "\"\\u0000\\\"\\u2028\"", "\"*/ }}\"", "\"{\"", "\"{Region\"", "\"{P#name#x}\"", "\"^(?<!a)((b+)+)+$\"", "\"[\"", "\"class\"", "\"1.0\"",
        "\"<p>a<b\"", "\"&#x110000;&#0;<code>\"");

    public static byte[] Mutate(byte[] seed, Random random)
    {
        var spec = seed;
        for (var times = random.Next(1, 4); times > 0 && spec.Length > 2; times--)
            spec = random.Next(2) == 0 ? MutateBytes(spec, random) : MutateValues(spec, JsonParts.Of(spec), random);
        return spec;
    }

    private static byte[] MutateBytes(byte[] spec, Random random)
    {
        var at = random.Next(spec.Length);
        var piece = at..(at + Math.Min(random.Next(1, 60), spec.Length - at));
        return random.Next(7) switch
        {
            0 => spec[..at],
            1 => Replace(spec, at..(at + 1), [(byte)(spec[at] ^ (1 << random.Next(8)))]),
            2 => Replace(spec, at..at, spec[piece]),
            3 => Replace(spec, piece, []),
            4 => Replace(spec, at..at, Snippets[random.Next(Snippets.Length)]),
            5 => [0xEF, 0xBB, 0xBF, .. spec],
            _ => Replace(spec, at..at, Nested(random, Deep / 10)),
        };
    }

    private static byte[] MutateValues(byte[] spec, JsonParts parts, Random random)
    {
        if (parts.Members.Count == 0)
            return MutateBytes(spec, random);
        var (value, member) = (Any(parts.Values, random), Any(parts.Members, random));
        switch (random.Next(11))
        {
            case 0 or 1:
                return Replace(spec, value, spec[Any(parts.Values, random)]);
            case 2 or 3:
                return Replace(spec, value, Values[random.Next(Values.Length)]);
            case 4:
                return Replace(spec, member, spec[Any(parts.Members, random)]);
            case 5:
                return Replace(spec, member.End..member.End, [(byte)',', .. spec[random.Next(2) == 0 ? member : Any(parts.Members, random)]]);
            case 6:
                return Replace(spec, WithComma(spec, member), []);
            case 7:
                return Replace(spec, NameOf(spec, member), spec[NameOf(spec, Any(parts.Members, random))]);
            case 8 or 9:
                return SignInText(spec, spec[value.Start] == '"' ? value : NameOf(spec, member), random);
            default:
                return random.Next(20) == 0 ? Replace(spec, value, Nested(random, Deep)) : Replace(spec, value, Wrapped(spec[value], random));
        }
    }

    /// <summary>A sign at some place of a text, or in the place of a character.</summary>
    private static byte[] SignInText(byte[] spec, Range text, Random random)
    {
        var at = random.Next(text.Start.Value + 1, text.End.Value);
        var isInPlace = at < text.End.Value - 1 && spec[at] != '\\' && spec[at - 1] != '\\' && random.Next(2) == 0;
        return Replace(spec, at..(isInPlace ? at + 1 : at), Signs[random.Next(Signs.Length)]);
    }

    /// <summary>Values in each other, closed or not.</summary>
    private static byte[] Nested(Random random, int depth)
    {
        var opening = random.Next(3) switch { 0 => "[", 1 => "{\"a\":", _ => "{\"not\":[" };
        var closing = random.Next(2) == 0 ? "" : string.Concat(Enumerable.Repeat(string.Concat(opening.Where(static c => c is '[' or '{').Reverse().Select(static c => c == '[' ? ']' : '}')), depth));
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, depth)) + "1" + closing);
    }

    // As deep as the reader allows, and a little less or more.
    private static byte[] Wrapped(byte[] value, Random random)
    {
        var depth = random.Next(3) == 0 ? random.Next(230, 260) : random.Next(1, 4);
        var isArray = random.Next(2) == 0;
        return [.. Enumerable.Repeat(isArray ? "["u8.ToArray() : "{\"rules\":"u8.ToArray(), depth).SelectMany(static part => part), .. value, .. Enumerable.Repeat((byte)(isArray ? ']' : '}'), depth)];
    }

    private static Range WithComma(byte[] spec, Range member)
    {
        var end = member.End.Value;
        while (end < spec.Length && spec[end] is (byte)' ' or (byte)'\n' or (byte)'\r')
            end++;
        return member.Start..(end < spec.Length && spec[end] == ',' ? end + 1 : member.End.Value);
    }

    private static Range NameOf(byte[] spec, Range member)
    {
        var end = member.Start.Value + 1;
        while (spec[end] != '"' || spec[end - 1] == '\\')
            end++;
        return member.Start..(end + 1);
    }

    private static byte[] Replace(byte[] spec, Range range, byte[] with) => [.. spec[..range.Start], .. with, .. spec[range.End..]];

    private static Range Any(List<Range> ranges, Random random) => ranges[random.Next(ranges.Count)];

    private static byte[][] Utf8(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
}
