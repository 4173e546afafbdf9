using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Tests.JmesPath;

public sealed class ParserTests(ITestOutputHelper output)
{
    private const int Mutations = 20_000;

    private static readonly string[] Seeds =
    [
        "Name != `null` || TableWildcard != `null`",
        "length(Items[?Size > `1` && !(contains(Names, 'a\\'b'))].Names[]) <= sum(Items[*].Size)",
        "a.\"b c\".*.d[0][-1:2:3] | [?@ == `{\"k\": [1, 2.5e3, null]}`] | {x: y, \"z\": [a, b]}",
        "sort_by(people, &to_number(age))[::-1].name || not_null(@, 'x')",
    ];

    private static readonly string[] Snippets =
        ["`", "'", "\"", "\\", "[", "]", "[?", "[]", "{", "}", "(", ")", ".", "*", "@", "&", "&&", "||", "|", "!", "==", "<", ":", ",", "-", "99999999999", "\uD800", "\U0001F600", "\0", "null", "length("];

    [Theory]
    [InlineData("", "the expression ends too early", 0, 0)]
    [InlineData("a == ", "the expression ends too early", 5, 0)]
    [InlineData("a = b", "'=' is no operator; equality is '=='", 2, 1)]
    [InlineData("a b", "this cannot stand here", 2, 1)]
    [InlineData("a[0", "the expression ends too early", 3, 0)]
    [InlineData("a[0.", "']' or ':' is missing here", 3, 1)]
    [InlineData("f(a b)", "',' or ')' is missing here", 4, 1)]
    [InlineData("a == 'b", "a text is not closed", 5, 2)]
    [InlineData("`nul`", "a literal in backticks must be JSON; text is `\"text\"` or 'text'", 0, 5)]
    [InlineData("a # b", "there is no such operator", 2, 1)]
    [InlineData("a[99999999999]", "the number is too large for an index", 2, 11)]
    [InlineData("\"f\"(a)", "this cannot stand here", 0, 3)]
    public void Malformed_text_is_reported_where_it_is_wrong(string text, string message, int start, int length)
    {
        var parse = JmesPathParser.Parse(text);
        Assert.Null(parse.Expression);
        Assert.Equal(new(message, start, length), parse.Problem);
    }

    [Fact]
    public void Every_part_knows_its_place()
    {
        const string Text = " Items[?Size > `1`].Name | contains(@, 'a')";
        var pipe = Assert.IsType<SubExpression>(JmesPathParser.Parse(Text).Expression);
        var filter = Assert.IsType<FilterProjection>(pipe.Left);
        var call = Assert.IsType<FunctionExpression>(pipe.Right);
        Assert.Equal(
            ["Items[?Size > `1`].Name", "Items", "Size > `1`", "Name", "contains(@, 'a')", "'a'"],
            new JmesPathExpression[] { filter, filter.Left, filter.Filter, filter.Right, call, call.Arguments[1] }.Select(static part => Text.Substring(part.Start, part.Length)));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("[")]
    [InlineData("a.")]
    [InlineData("a[*].")]
    [InlineData("a||")]
    [InlineData("f(")]
    [InlineData("{a:")]
    [InlineData("*.")]
    [InlineData("& ")]
    public void Nothing_nests_deeper_than_steps_can_follow(string piece)
    {
        var parse = JmesPathParser.Parse(string.Concat(Enumerable.Repeat(piece, 10_000)) + "a");
        Assert.Equal($"it has more than {JmesPathParser.MaxOperators} operators, brackets and calls", parse.Problem?.Message);
    }

    [Fact]
    public void Mutated_expressions_neither_throw_nor_hang()
    {
        var first = Environment.TickCount;
        var clock = Stopwatch.StartNew();
        var parsed = 0;
        var type = JmesPathType.Object(static () => new System.Collections.Generic.Dictionary<string, JmesPathType> { ["Name"] = JmesPathType.String, ["Items"] = JmesPathType.Array(static () => JmesPathType.Any) });
        for (var seed = first; seed < first + Mutations; seed++)
        {
            var text = Mutate(new Random(seed));
            try
            {
                var parse = JmesPathParser.Parse(text);
                Assert.True(parse.Expression is null != parse.Problem is null);
                var problems = parse.Expression is null ? [parse.Problem!] : JmesPathChecker.CheckCondition(parse.Expression, type).Problems;
                Assert.All(problems, problem => Assert.InRange(problem.Start + problem.Length, problem.Start, text.Length));
                parsed += parse.Expression is null ? 0 : 1;
            }
            catch (Exception exception)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {text}: {exception}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"counted: mutated expressions: {Mutations} from seed {first}, {parsed} of them parse, {clock.ElapsedMilliseconds} ms"));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1));
    }

    private static string Mutate(Random random)
    {
        var text = Seeds[random.Next(Seeds.Length)];
        for (var times = random.Next(1, 5); times > 0 && text.Length > 1; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text.Insert(at, Snippets[random.Next(Snippets.Length)]),
                4 => text[..at] + (char)random.Next(0x20, 0x7F) + text[(at + 1)..],
                _ => text.Insert(at, string.Concat(Enumerable.Repeat(Snippets[random.Next(Snippets.Length)], random.Next(1, 400)))),
            };
        }

        return text;
    }
}
