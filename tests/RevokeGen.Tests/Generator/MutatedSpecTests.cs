using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Tests.Mutations;

namespace RevokeGen.Tests.Generator;

public sealed partial class MutatedSpecTests(ITestOutputHelper output)
{
    private static readonly int Cases = LongRun.Count(2_000, 6_000);

    private static readonly int Compiled = LongRun.Count(100, 300);

    [Fact]
    public void A_damaged_spec_is_planned_and_emitted_or_reported_and_nothing_is_thrown()
    {
        var random = new Random(4);
        var (emitted, refused) = (0, 0);
        for (var index = 0; index < Cases; index++)
        {
            var text = Damage(Specs.Read(index % 2 == 0 ? "lakeformation.json" : "redshift.json"), random);
            var plan = ProjectPlanner.Plan([new("/project/spec.json", text, SpecSettings.Default)], new("Sample", []), TestContext.Current.CancellationToken);
            foreach (var service in plan.Services)
                Assert.NotEmpty(ServiceEmitter.Emit(service, TestContext.Current.CancellationToken));
            emitted += plan.Services.Count;
            refused += plan.Findings.Count > 0 ? 1 : 0;
            Assert.True(plan.Services.Count > 0 || plan.Findings.Count > 0, "nothing emitted and nothing said");
        }

        output.WriteLine($"counted: damaged specs through the generator: {Cases} specs, {emitted} emitted, {refused} with findings");
        Assert.True(emitted > 0 && refused > 0);
    }

    [Fact]
    public void What_is_emitted_from_a_damaged_spec_without_findings_compiles()
    {
        var random = new Random(5);
        var compiled = 0;
        for (var index = 0; compiled < Compiled; index++)
        {
            var text = Damage(Specs.Read(index % 2 == 0 ? "lakeformation.json" : "redshift.json"), random);
            var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/spec.json", text, ("Json", "true"), ("Server", "true")));
            if (run.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                continue;
            compiled++;
            var wrong = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        }

        output.WriteLine($"counted: emitted from damaged specs and compiled: {compiled} specs");
    }

    [Theory]
    [InlineData("everything.json")]
    [InlineData("everything1.json")]
    [InlineData("wire.json")]
    public void What_is_emitted_from_a_spec_with_wrong_values_compiles(string name)
    {
        var seed = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "RevokeGen.Codegen.Tests", "Mutations", "Seeds", name));
        var first = Environment.TickCount;
        var compiled = 0;
        for (var number = first; compiled < Compiled; number++)
        {
            var text = TraitIds.Protocols.Aggregate(
                Encoding.UTF8.GetString(Mutator.Mutate(seed, new Random(number))),
                (damaged, protocol) => damaged.Replace(protocol, TraitIds.Protocols[(number & int.MaxValue) % TraitIds.Protocols.Length], StringComparison.Ordinal));
            var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/spec.json", text, ("Json", "true"), ("Server", "true")));
            if (!run.HintNames.Any())
                continue;
            compiled++;
            var wrong = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
            Assert.True(wrong.Count == 0, $"seed {number}:\n{string.Join('\n', wrong)}");
        }

        output.WriteLine($"counted: emitted from {name} with wrong values and compiled: {compiled} specs, seeds from {first}");
    }

    /// <summary>One to three changes that mostly leave JSON: a token for another, a line gone, a line twice, a bracket lost.</summary>
    private static string Damage(string text, Random random)
    {
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var lines = text.Split('\n').ToList();
            var line = random.Next(lines.Count);
            switch (random.Next(8))
            {
                case 0:
                    lines.RemoveAt(line);
                    text = string.Join('\n', lines);
                    break;
                case 1:
                    lines.Insert(line, lines[line]);
                    text = string.Join('\n', lines);
                    break;
                case 2:
                    text = text.Remove(random.Next(text.Length), 1);
                    break;
                default:
                    text = Swap(text, random);
                    break;
            }
        }

        return text;
    }

    private static string Swap(string text, Random random)
    {
        List<Match> tokens = [.. Token().Matches(text).Cast<Match>()];
        var (at, other) = (tokens[random.Next(tokens.Count)], tokens[random.Next(tokens.Count)]);
        return string.Concat(text.AsSpan(0, at.Index), other.Value, text.AsSpan(at.Index + at.Length));
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|\{ *\}|\[ *\]|-?\d+|true|false|null
        """)]
    private static partial Regex Token();
}
