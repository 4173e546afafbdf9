using System;
using System.Linq;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime.Tests.Constraints;

public sealed class SmithyPatternTests
{
    private const string Name = @"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*$";
    private const string TagKey = @"^([\p{L}\p{Z}\p{N}_.:\/=+\-@%]*)$";

    [Theory]
    [InlineData("", true)]
    [InlineData("orders\t2024", true)]
    [InlineData("\\uD83D\\uDE00", true)]
    [InlineData("a\\uD83D\\uDE00\\uDBFF\\uDFFF", true)]
    [InlineData("\\uD83D", false)]
    [InlineData("a\\uDE00b", false)]
    [InlineData("\\uDE00\\uD83D", false)]
    [InlineData("orders\n", false)]
    [InlineData("\uFFFE", false)]
    [InlineData("\uFFFF", false)]
    public void Name_of_a_catalog_object_is_about_code_points(string value, bool expected) =>
        Assert.Equal(expected, SmithyPattern.Create(Name).Matches(Utf16.Unescape(value)));

    [Theory]
    [InlineData("team:a/b-c_d=e+f@g%h.i", true)]
    [InlineData("\u00E9\u4E2D\u0663 ", true)]
    [InlineData("\\uD835\\uDC00", true)]
    [InlineData("\\uD83D\\uDE00", false)]
    [InlineData("key*", false)]
    [InlineData("key\n", false)]
    public void Tag_key_takes_letters_of_every_plane(string value, bool expected) =>
        Assert.Equal(expected, SmithyPattern.Create(TagKey).Matches(Utf16.Unescape(value)));

    [Theory]
    [InlineData(@"^\d{12}$", "123456789012", true)]
    [InlineData(@"^\d{12}$", "123456789012\n", false)]
    [InlineData(@"^\d{12}$", "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0662", false)]
    [InlineData(@"\d{3}", "ab123cd", true)]
    [InlineData(@"^\w+$", "\u00E9", false)]
    [InlineData(@"^\s+$", "\u2003\uFEFF\u00A0", true)]
    [InlineData(@"^\S+$", "\u0085", true)]
    [InlineData(@"^.+$", "a\u2028", false)]
    [InlineData(@"^.+$", "a\u0085", true)]
    [InlineData(@"^.{2}$", "\\uD83D\\uDE00\\uD83D", true)]
    [InlineData(@"^.{2}$", "\\uD83D\\uDE00", false)]
    [InlineData(@"^(.|x){2}$", "\\uD83D\\uDE00\\uD83D", true)]
    [InlineData(@"^(.|x){2}$", "\\uD83D\\uDE00", false)]
    [InlineData(@"\uDE00", "\\uD83D\\uDE00", false)]
    [InlineData(@"\uDE00|y", "\\uD83D\\uDE00", false)]
    [InlineData(@"\uDE00|y", "a\\uDE00", true)]
    [InlineData(@"^(\u{1F600}|y)$", "\\uD83D\\uDE00", true)]
    [InlineData(@"^(\uD83D\uDE00|y)$", "\\uD83D\\uDE00", true)]
    [InlineData(@"^(\uD83D\uDE00|y)$", "\\uD83D\\uDE01", false)]
    [InlineData("^([\uD83D\uDE00-\uD83D\uDE02]x|y)$", "\\uD83D\\uDE01x", true)]
    [InlineData("^([\uD83D\uDE00-\uD83D\uDE02]x|y)$", "\\uD83D\\uDE03x", false)]
    [InlineData(@"^(\P{L}x|y)$", "\\uD835\\uDC00x", false)]
    [InlineData(@"^([^\p{L}_]x|y)$", "\u0130x", false)]
    [InlineData(@"^([^\p{L}_]x|y)$", "\u2028x", true)]
    [InlineData(@"^(\bab\b|y)$", "ab", true)]
    [InlineData(@"\bab\b", "\u00E9ab", true)]
    [InlineData(@"\bab\b", "xab", false)]
    [InlineData(@"\Bab", "xab", true)]
    public void Reading_is_that_of_ECMAScript_over_code_points(string pattern, string value, bool expected) =>
        Assert.Equal(expected, SmithyPattern.Create(pattern).Matches(Utf16.Unescape(value)));

    [Theory]
    [InlineData(@"^[\w-.~]+$", "a-b.c", true)]
    [InlineData(@"^[a-zA-Z\d-_/]+$", "0", true)]
    [InlineData(@"^[a-zA-Z\d-_/]+$", "^", false)]
    [InlineData(@"^[^\\\_]*$", "a_", false)]
    [InlineData(@"^\p{ASCII}+$", "a\u00E9", false)]
    [InlineData(@"^\p{Alnum}+$", "aZ9", true)]
    [InlineData(@"^\p{Punct}+$", "!~", true)]
    [InlineData(@"^\p{Punct}+$", "a", false)]
    [InlineData(@"^[\p{Print}&&[^|:/]]+$", "a b", true)]
    [InlineData(@"^[\p{Print}&&[^|:/]]+$", "a:b", false)]
    [InlineData(@"^[a-c&&]+$", "a&", true)]
    [InlineData(@"^[[:alpha:]+$", "[:al", true)]
    [InlineData(@"^[a-z-[aeiou]]$", "b]", true)]
    [InlineData(@"^[a-z-[aeiou]]$", "b", false)]
    [InlineData(@"^[a-z-[aeiou]$", "[", true)]
    [InlineData(@"^\x{22}\x41\u0042$", "\"AB", true)]
    [InlineData(@"^[^/\000-\037]+$", "a\u001F", false)]
    [InlineData(@"^[0-9A-Z]{2}+$", "A1", true)]
    [InlineData(@"^a?+ab$", "ab", false)]
    [InlineData(@"^a{2}{0,2}$", "aaaa", true)]
    [InlineData(@"^a{2}{0,2}$", "aaa", false)]
    [InlineData(@"^a*${1,128}$", "aa", true)]
    [InlineData(@"^(/(?!\.)+\w)$", "/a", true)]
    [InlineData(@"^(?i)all|[0-9]{2}$", "ALL", true)]
    [InlineData(@"^(?i)k$", "\u212A", false)]
    [InlineData(@"^(?s).+$", "a\nb", true)]
    [InlineData(@"^(?s:.)(.|x)$", "\n\n", false)]
    [InlineData(@"^((?i)a)a$", "AA", false)]
    [InlineData(@"(?m)^b$", "a\r\nb\r\n", true)]
    [InlineData(@"^\Asnap\z$", "snap", true)]
    [InlineData(@"^a{,2}$", "a{,2}", true)]
    [InlineData(@"^\{x}$", "{x}", true)]
    [InlineData(@"^[^]$", "\n", true)]
    [InlineData(@"^([]|a)$", "a", true)]
    [InlineData(@"^([]|a)$", "]", false)]
    [InlineData(@"^(?>a|ab)c$", "abc", false)]
    [InlineData("", "anything", true)]
    [InlineData(@"^[\v]$", "\v", true)]
    [InlineData(@"^[\v]$", "\u2028", false)]
    [InlineData(@"^a\Z", "a\n", false)]
    [InlineData(@"^a\Z", "a", true)]
    [InlineData(@"^\a\e\h\H$", "\a\u001B\u00A0x", true)]
    [InlineData(@"^\H$", "\u00A0", false)]
    [InlineData(@"^\pL+$", "\u00E9", true)]
    [InlineData(@"^\p{Lower}+\p{Upper}+\p{Alpha}+$", "azAZz", true)]
    [InlineData(@"^\p{Lower}$", "\u00E9", false)]
    [InlineData(@"^\p{Digit}\p{Blank}\p{Graph}\p{Space}\p{Cntrl}$", "7\t!\r\u007F", true)]
    [InlineData(@"^\p{Digit}$", "\u0663", false)]
    [InlineData(@"^\p{all}$", "\\uD83D", true)]
    [InlineData(@"^\p{LD}+$", "\u00E9\u0663", true)]
    [InlineData(@"^\p{LD}+$", "_", false)]
    [InlineData(@"^\p{L1}+$", "\u00FF", true)]
    [InlineData(@"^\p{L1}+$", "\u0100", false)]
    [InlineData(@"^\p{IsAlphabetic}+$", "\u00E9\u2160\u0345", true)]
    [InlineData(@"^\p{Alphabetic}+$", "\u0301", true)]
    [InlineData(@"^\p{IsWhitespace}$", "\u0085", true)]
    [InlineData(@"^\p{IsLu}$", "\u00C9", true)]
    [InlineData(@"^\p{IsLu}$", "\u00E9", false)]
    [InlineData(@"^(?:(a)|b)*\1$", "abaa", true)]
    [InlineData(@"^(?:(a)|b)*\1$", "aba", true)]
    public void What_models_use_beyond_ECMAScript_is_read_as_the_page_says(string pattern, string value, bool expected) =>
        Assert.Equal(expected, SmithyPattern.Create(pattern).Matches(Utf16.Unescape(value)));

    [Theory]
    [InlineData(@"^(.)\1$", "aa", true)]
    [InlineData(@"^(.)\1$", "ab", false)]
    [InlineData(@"^(.)\1$", "\\uD83D\\uDE00\\uD83D\\uDE00", true)]
    [InlineData(@"^(.)\1$", "\\uD83D\\uDE00\\uD83D\\uDE01", false)]
    [InlineData(@"^(?<first>a)?\k<first>b$", "b", true)]
    [InlineData(@"^(?<first>a)?\k<first>b$", "aab", true)]
    [InlineData(@"^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10$", "abcdefghijj", true)]
    [InlineData(@"^(a)|b\1$", "b", true)]
    public void Back_references_compare_code_points(string pattern, string value, bool expected) =>
        Assert.Equal(expected, SmithyPattern.Create(pattern).Matches(Utf16.Unescape(value)));

    [Theory]
    [InlineData("(", "parenthesis is missing")]
    [InlineData("a)", "no opening one")]
    [InlineData("[a", "bracket of a class is missing")]
    [InlineData("[b-a]", "ends before it begins")]
    [InlineData("*a", "nothing to repeat")]
    [InlineData("a**", "nothing to repeat")]
    [InlineData("{2}a", "nothing to repeat")]
    [InlineData("a{3,2}", "below its least")]
    [InlineData(@"\", "ends too early")]
    [InlineData(@"\q", @"\q is not an escape")]
    [InlineData(@"\Q", @"\Q is not an escape")]
    [InlineData(@"\R", @"\R is not an escape")]
    [InlineData(@"\G", @"\G is not an escape")]
    [InlineData(@"\X", @"\X is not an escape")]
    [InlineData(@"\x4", "two hexadecimal digits")]
    [InlineData(@"\u12", "four hexadecimal digits")]
    [InlineData(@"\u{110000}", "code point")]
    [InlineData(@"\p{Script=Greek}", "not a known property")]
    [InlineData(@"\p{Nonsense}", "not a known property")]
    [InlineData(@"\p{", "'}' is missing")]
    [InlineData(@"(a)\2", "not there")]
    [InlineData(@"\k<a>", "no group")]
    [InlineData("(?<a>b)(?<a>c)", "cannot name")]
    [InlineData("(?x)a", "flag 'x'")]
    [InlineData("(?i", "ends too early")]
    public void A_pattern_that_cannot_be_read_says_why_and_decides_nothing(string source, string reason)
    {
        var pattern = SmithyPattern.Create(source);
        Assert.Contains(reason, pattern.Error, StringComparison.Ordinal);
        Assert.Null(pattern.Matches("a"));
    }

    [Fact]
    public void Depth_of_the_pattern_costs_no_stack()
    {
        Assert.NotNull(SmithyPattern.Create(new string('(', 10_000) + new string(')', 10_000)).Error);
        Assert.NotNull(SmithyPattern.Create("[a" + string.Concat(Enumerable.Repeat("&&[a", 4_000))).Error);
        Assert.NotNull(SmithyPattern.Create("a" + string.Concat(Enumerable.Repeat("{1}", 5_000))).Error);
    }

    [Fact]
    public void Size_of_the_pattern_costs_little()
    {
        Assert.Null(SmithyPattern.Create(new string('a', 19_000)).Error);
        Assert.Contains("longer than", SmithyPattern.Create(new string('a', 200_000)).Error, StringComparison.Ordinal);
        var classes = string.Concat(Enumerable.Range(0x10000, 1_500).Select(code => $@"\u{{{code:X}}}?"));
        Assert.Contains("too many", SmithyPattern.Create(classes + "|x").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Name, true)]
    [InlineData(TagKey, true)]
    [InlineData(@"^[a-z][a-z0-9-]{0,62}$", true)]
    [InlineData(@"^arn:aws:[^:]+:.*$", true)]
    [InlineData(@"\S", true)]
    [InlineData(@"\S+", true)]
    [InlineData(".*", true)]
    [InlineData("^a+b*", true)]
    [InlineData(@"[0-9]{200}", true)]
    [InlineData("[0-9]$", false)]
    [InlineData(@"^[a-z0-9-]*[a-z]$", false)]
    [InlineData(@"^[a-z]+(-[a-z]+)*$", false)]
    [InlineData(@"[a-z]+-", false)]
    public void A_plain_run_of_classes_is_a_loop(string source, bool expected) =>
        Assert.Equal(expected, SmithyPattern.Create(source).Run is not null);

    [Theory]
    [InlineData("[0-9]{3}", "a12b123", true)]
    [InlineData("[0-9]{3}", "12a34", false)]
    [InlineData(@"\S+", " \n", false)]
    [InlineData(@"\S+", " x", true)]
    [InlineData(".*", "", true)]
    [InlineData("^a+b*", "ac", true)]
    [InlineData("^a+b*", "ba", false)]
    [InlineData("^a{0}$", "", true)]
    [InlineData("^a{0}$", "a", false)]
    public void What_no_anchor_follows_needs_its_least_only(string source, string value, bool expected)
    {
        var pattern = SmithyPattern.Create(source);
        Assert.NotNull(pattern.Run);
        Assert.Equal(expected, pattern.Matches(value));
    }

    [Fact]
    public void A_loop_allocates_nothing()
    {
        var pattern = SmithyPattern.Create(TagKey);
        const string Value = "team \u00E9\u4E2D \uD835\uDC00 1234";
        Assert.True(pattern.Matches(Value));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            pattern.Matches(Value);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Backtracking_without_end_is_given_up()
    {
        var linear = SmithyPattern.Create(@"^([A-Za-z](-|_|.)?)+$");
        Assert.True(linear.IsLinear);
        Assert.False(linear.Matches(new string('a', 5_000) + "\n"));
        var limited = SmithyPattern.Create(@"^(?=(a|aa)+$)a*$");
        Assert.False(limited.IsLinear);
        Assert.Null(limited.Matches(new string('a', 60) + "!"));
    }
}
