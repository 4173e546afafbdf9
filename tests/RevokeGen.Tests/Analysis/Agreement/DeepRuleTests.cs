using System;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Rules at places that the two services have none at: what the analyzer marks, and what <c>Validate()</c> says of it.</summary>
public sealed class DeepRuleTests
{
    private static readonly (string Member, string[] Ids, string[] Violations)[] Cases =
    [
        // What lists and maps in lists and maps hold.
        ("Matrix = [[\"a\"], [\"b\", \"\"]]", ["RVK2003"], ["length at Matrix[1][1]"]),
        ("Lists = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"x\"] }", ["RVK2004"], ["pattern at Lists[\"a\"][0]"]),
        ("Lists = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"a\", \"a\"] }", ["RVK2007"], ["uniqueItems at Lists[\"a\"]"]),
        ("Deep = [new Dictionary<string, IReadOnlyList<string>> { [\"\"] = [\"\"] }]", ["RVK2003", "RVK2003"], ["length at Deep[0][\"\"]", "length at Deep[0][\"\"][0]"]),
        ("Maps = new Dictionary<string, IReadOnlyDictionary<string, int?>> { [\"a\"] = new Dictionary<string, int?> { [\"b\"] = 11, [\"c\"] = null } }", ["RVK2005"], ["range at Maps[\"a\"][\"b\"]"]),
        ("Choice = new Choice.ListVariant([[\"\"]])", ["RVK2003"], ["length at Choice.List[0][0]"]),
        ("Judged = [[\"bad\"], [\"*\"]]", ["RVK2009", "RVK2009"], ["NotBad at Judged[0][0]", "NoStar at Judged[1]"]),

        // A collection that is wrong itself is looked into, but its conditions are not judged.
        ("Matrix = [[\"\"], [], [], []]", ["RVK2002", "RVK2003"], ["length at Matrix", "length at Matrix[0][0]"]),
        ("Kinds = [], Items = [new() { Name = \"\" }]", ["RVK2002", "RVK2003"], ["length at Kinds", "length at Items[0].Name"]),

        // Nulls have no place in collections that are not sparse, whatever these hold.
        ("Plain = [\"a\", null!]", ["RVK2001"], ["required at Plain[1]"]),
        ("PlainMap = new Dictionary<string, string> { [\"k\"] = null! }", ["RVK2001"], ["required at PlainMap[\"k\"]"]),
        ("Rows = [null!, [null!]]", ["RVK2001", "RVK2001"], ["required at Rows[0]", "required at Rows[1][0]"]),
        ("Sparse = [null, \"a\"]", [], []),

        // An item is there already when it is equal.
        ("Inners = [new() { Name = \"a\" }, new() { Name = \"b\" }, new() { Name = \"a\" }]", ["RVK2007"], ["uniqueItems at Inners"]),
        ("Inners = [new() { Name = \"a\" }, new() { Name = \"a\", Leaf = new() }]", [], []),
        ("Choices = [\"a\", new Choice(\"a\")]", ["RVK2007"], ["uniqueItems at Choices"]),
        ("Rows = [[\"a\"], new[] { \"a\" }, [\"b\"]]", ["RVK2007"], ["uniqueItems at Rows"]),
        ("Choices = [new Choice(new byte[] { 1, 2 }), new System.ReadOnlyMemory<byte>(new byte[] { 1, 2 })]", ["RVK2007"], ["uniqueItems at Choices"]),
        ("Choices = [new Choice(new byte[] { 97 }), new Choice(\"a\"u8.ToArray()), new Choice(System.Text.Encoding.UTF8.GetBytes(\"a\"))]", ["RVK2007", "RVK2007"], ["uniqueItems at Choices", "uniqueItems at Choices"]),
        ("Choices = [new Choice(new byte[2]), new Choice(new byte[] { 0, 0 }), new Choice(new byte[] { 0, 1 }), new Choice(new byte[] { 0 })]", ["RVK2007"], ["uniqueItems at Choices"]),
        ("Choices = [new Choice.SelfVariant(new Choice(System.ReadOnlyMemory<byte>.Empty)), new Choice.SelfVariant(new Choice(new byte[0]))]", ["RVK2002", "RVK2002", "RVK2007"], ["uniqueItems at Choices", "length at Choices[0].Self.Bytes", "length at Choices[1].Self.Bytes"]),
        ("Pairs = [new Pair.LeftVariant(new byte[] { 1 }), new Pair.RightVariant(new byte[] { 1 }), new Pair.LeftVariant(new byte[] { 1 })]", ["RVK2007"], ["uniqueItems at Pairs"]),
        ("Flags = [true, false, true]", ["RVK2007"], ["uniqueItems at Flags"]),
        ("Texts = [null!, null!]", ["RVK2001", "RVK2001", "RVK2007"], ["uniqueItems at Texts", "required at Texts[0]", "required at Texts[1]"]),

        // Keys that differ make entries of their own.
        ("Lists = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [], [\"b\"] = [], [\"c\"] = [] }", ["RVK2002"], ["length at Lists"]),
        ("Lists = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [], [\"b\"] = [], [\"a\"] = [] }", [], []),
    ];

    [Fact]
    public async Task Analyzer_and_Validate_say_the_same()
    {
        var service = AgreementService.Of([("every-rule.json", EveryRule.Spec)], "Put");
        var requests = Cases.Select(static test => new WrittenRequest(
            "private static PutRequest Right => new() { Name = \"b\", Owner = new(), Choice = \"a\", Kinds = [KindShape.Red] };\n", "", $"Right with {{ {test.Member} }}", []));
        var judged = await service.Judge([.. requests]);
        foreach (var (test, result) in Cases.Zip(judged))
        {
            Assert.Equal((test.Member, string.Join(", ", test.Ids)), (test.Member, string.Join(", ", result.Errors.Select(static error => error.Split(' ')[0]).Order(StringComparer.Ordinal))));
            Assert.Equal((test.Member, string.Join(", ", test.Violations)), (test.Member, string.Join(", ", result.Violations)));
        }
    }
}
