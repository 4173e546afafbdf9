using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class MutationTests
{
    private const int Count = 4_000;

    private static readonly string[] Numbers = ["-1", "0", "1e400", "-1e-400", "99999999999999999999999999999999", "1.0000000000000000000000001", "00", "-", "NaN"];
    private static readonly string[] Snippets = ["\uFEFF", "\uFFFD", "\uD800", "\\uD800", "\"", "\\", "{", "}", "[", "]", ",", ":", "\0", "\r", "null", "{}", "[]", "\U0001F600"];

    private static readonly string Seed = Spec.Model("""
        "a#Svc": { "type": "service", "version": "1", "rename": { "a#Out": "Result" }, "operations": [{ "target": "a#Op" }], "resources": [{ "target": "a#Res" }],
          "traits": { "aws.api#service": { "sdkId": "A" }, "smithy.api#title": "t" } },
        "a#SvcMixin": { "type": "service", "resources": [{ "target": "a#Unused" }], "traits": { "smithy.api#mixin": {} } },
        "a#Unused": { "type": "resource", "resources": [{ "target": "a#Unused" }] },
        "a#Res": { "type": "resource", "identifiers": { "id": { "target": "smithy.api#String" } }, "read": { "target": "a#Read" } },
        "a#Read": { "type": "operation", "input": { "target": "a#In" }, "output": { "target": "a#Out" } },
        "a#Op": { "type": "operation", "input": { "target": "a#In" }, "errors": [{ "target": "a#Err" }], "mixins": [{ "target": "a#OpMixin" }],
          "traits": { "smithy.api#http": { "method": "POST", "uri": "/a/{Id}?b" }, "smithy.api#endpoint": { "hostPrefix": "{Id}." },
            "smithy.api#paginated": { "inputToken": "Id", "pageSize": "X" }, "aws.protocols#httpChecksum": { "requestAlgorithmMember": "E" },
            "smithy.waiters#waitable": { "There": { "acceptors": [{ "state": "success", "matcher": { "errorType": "Err" } }], "minDelay": 1 } } } },
        "a#OpMixin": { "type": "operation", "errors": [{ "target": "a#Err" }], "traits": { "smithy.api#mixin": {} } },
        "a#In": { "type": "structure", "mixins": [{ "target": "a#Mixin" }], "members": {
          "Id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {}, "smithy.api#hostLabel": {}, "smithy.api#pattern": "^[a-z]+$" } },
          "Head": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "X-Head", "smithy.api#default": "a" } },
          "Names": { "target": "a#Names", "traits": { "smithy.api#length": { "min": 1, "max": 1.5e2 }, "smithy.api#required": {} } },
          "U": { "target": "a#U" }, "M": { "target": "a#M" }, "E": { "target": "a#E" }, "N": { "target": "a#N" } } },
        "a#Mixin": { "type": "structure", "members": { "X": { "target": "smithy.api#Integer" } }, "traits": { "smithy.api#mixin": { "localTraits": ["a#t"] } } },
        "a#Out": { "type": "structure", "members": { "Next": { "target": "a#Out" }, "Old": { "target": "a#Old" } } },
        "a#Err": { "type": "structure", "members": { "message": { "target": "smithy.api#String" } }, "traits": { "smithy.api#error": "client", "smithy.api#httpError": 400,
          "revokegen.rules#errorCases": { "Gone": { "prefixes": ["a"], "documentation": "d" } } } },
        "a#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
        "a#U": { "type": "union", "members": { "a": { "target": "smithy.api#String" }, "b": { "target": "smithy.api#Unit" } } },
        "a#M": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a#N" } },
        "a#E": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "a" } } } },
        "a#Old": { "type": "string", "traits": { "smithy.api#enum": [{ "value": "x", "name": "X" }] } },
        "a#N": { "type": "intEnum", "members": { "ONE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } }
        """).Replace("\"shapes\"", "\"metadata\": { \"list\": [1], \"same\": {} }, \"shapes\"", StringComparison.Ordinal);

    private static readonly string Overlay = Spec.Model("""
        "a#In$Names": { "type": "apply", "traits": { "smithy.api#length": { "min": 2 } } },
        "a#Out": { "type": "apply", "traits": { "revokegen.rules#allowedValues": [{ "when": "Old", "members": ["Old"], "values": ["x"], "documentation": "d" }],
          "revokegen.rules#cautions": { "C": { "expression": "Old", "documentation": "d" } } } }
        """).Replace("\"shapes\"", "\"metadata\": { \"list\": [2], \"same\": {} }, \"shapes\"", StringComparison.Ordinal);

    [Fact]
    public void Unchanged_spec_is_usable_and_what_it_mentions_is_there()
    {
        var model = Spec.Pick(Seed);
        Assert.Empty(model.Findings.Select(Spec.Text));
        Assert.Equal(["a#Op", "a#Read"], Assert.Single(model.Services).Operations.Select(operation => operation.Id.Value));
        AssertClosed(model.Model);
    }

    [Fact]
    public void No_mutated_spec_throws_hangs_or_is_useless_without_a_word()
    {
        var first = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"counted: small specs mutated: {Count}, seeds {first} to {first + Count - 1}");
        var clock = Stopwatch.StartNew();
        for (var seed = first; seed < first + Count; seed++)
        {
            var text = Mutate(new(seed));
            try
            {
                Check(text);
            }
            catch (Exception exception)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {exception}\n{text[..Math.Min(text.Length, 4_000)]}"));
            }
        }

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{Count} small specs took {clock.Elapsed}");
    }

    private static void Check(string text)
    {
        var files = Spec.Files(text, Overlay);
        var picked = ModelAssembler.Assemble(files, [new(Spec.Path, [])], TestContext.Current.CancellationToken);
        var all = ModelAssembler.AssembleAll(files, TestContext.Current.CancellationToken);
        if (picked.Services.Count == 0)
            Assert.NotEmpty(picked.Findings);
        foreach (var spot in picked.Findings.Concat(all.Findings).Select(finding => finding.Spot).OfType<Codegen.Specs.TextSpot>())
        {
            var file = spot.Path == Spec.Path ? text : Overlay;
            Assert.InRange(spot.Start + spot.Length, spot.Start, file.Length);
            Assert.Equal(Marked.LineAndColumn(file, spot.Start), (spot.StartLine, spot.StartColumn));
        }

        AssertClosed(picked.Model);
        AssertClosed(all.Model);
    }

    private static void AssertClosed(Model model)
    {
        foreach (var shape in model.Shapes)
        {
            var mentioned = shape.Members.Select(member => member.Target).Concat(shape.Errors).Concat(shape.Operations).Concat(shape.Resources);
            foreach (var id in mentioned.Concat(new[] { shape.Input, shape.Output }.OfType<ShapeId>()))
                Assert.True(model.Find(id) is not null, $"{shape.Id} mentions {id}");
        }
    }

    private static string Mutate(Random random)
    {
        var text = Seed;
        for (var times = random.Next(1, 4); times > 0 && text.Length > 2; times--)
            text = MutateOnce(text, random);
        return text;
    }

    private static string MutateOnce(string text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 60), text.Length - at);
        var quotes = Indices(text, character => character == '"');
        return random.Next(9) switch
        {
            0 => text[..at],
            1 => text[..at] + (char)(text[at] ^ (1 << random.Next(16))) + text[(at + 1)..],
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Remove(at, length),
            4 => text.Insert(at, Pick(Snippets, random)),
            5 => ReplaceAt(text, Indices(text, char.IsAsciiDigit), Pick(Numbers, random), random),
            6 => ReplaceAt(text, Indices(text, character => character is '{' or '['), new string(text[at] == '{' ? '{' : '[', 10_000), random),
            7 => ReplaceAt(text, Indices(text, character => character == '{'), "{\"k\":" + string.Concat(Enumerable.Repeat("[", 300)), random),
            _ when quotes.Count > 3 => SwapStrings(text, quotes, random),
            _ => text,
        };
    }

    // Swaps what stands in two pairs of quotes: mostly still JSON, and wrong in its meaning.
    private static string SwapStrings(string text, List<int> quotes, Random random)
    {
        var (one, other) = (random.Next(quotes.Count / 2) * 2, random.Next(quotes.Count / 2) * 2);
        if (one == other)
            return text;
        var (first, second) = (Math.Min(one, other), Math.Max(one, other));
        string Between(int from, int to) => text[quotes[from]..quotes[to]];
        return text[..quotes[first]] + Between(second, second + 1) + Between(first + 1, second) + Between(first, first + 1) + text[quotes[second + 1]..];
    }

    private static string ReplaceAt(string text, List<int> places, string with, Random random)
    {
        if (places.Count == 0)
            return text;
        var at = places[random.Next(places.Count)];
        return text[..at] + with + text[(at + 1)..];
    }

    private static List<int> Indices(string text, Func<char, bool> isWanted) => [.. Enumerable.Range(0, text.Length).Where(index => isWanted(text[index]))];

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
