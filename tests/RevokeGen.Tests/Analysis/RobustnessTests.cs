using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Tests.Mutations;
using RevokeGen.Tests.Analysis.Correct;
using RevokeGen.Tests.Documents;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>Code is broken most of the time while it is typed: the analyzer may say nothing then, but may not fail.</summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    /// <summary>A batch takes seconds. One that takes this long hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>A file takes milliseconds, on a machine that is busy seconds.</summary>
    private static readonly TimeSpan CaseLimit = TimeSpan.FromMinutes(1), Slow = TimeSpan.FromSeconds(2);

    /// <summary>Against emitted types with every kind of constraint.</summary>
    [Fact]
    public async Task Any_token_left_out_or_doubled_is_survived()
    {
        var count = 0;
        foreach (var source in (string[])[CorrectCode.Source, Consumer.MethodOf(WrongCode.Statements), Consumer.MethodOf(WrongCode.Flow)])
        {
            foreach (var fragment in Fragments.Of(Compilations.Tree(Consumer.Usings + source)))
            {
                var whole = Compilations.Tree(fragment.Part);
                var compilation = Compilations.Empty.AddSyntaxTrees(fragment.Rest is null ? [whole] : [whole, Compilations.Tree(fragment.Rest)]);
                count += await SurviveAsync(fragment.Mutations(whole), compilation, whole, Compilations.Tree);
            }
        }

        output.WriteLine($"counted: analyzers on broken code: {count} broken sources");
        Assert.True(count > 2000);
    }

    /// <summary>The programs that the repository shows, and samples of every form that an analyzer looks at; the generator runs on each variant as well.</summary>
    [Fact]
    public async Task Any_token_of_a_sample_left_out_or_doubled_is_survived()
    {
        var project = SampleProject.OffBoarding;
        string[] names = ["Switches.cs", "Locals.cs", "Copies.cs", "LinqLists.cs", "CSharp12.cs", "CSharp14.cs"];
        var count = 0;
        foreach (var source in (IEnumerable<string>)[CorrectSamples.Program, Readme.Refused[0].Program, .. names.Select(CorrectSamples.Of)])
        {
            foreach (var fragment in Fragments.Of(project.Parse(source, "Program.cs")))
            {
                var whole = project.Parse(fragment.Part, "Program.cs");
                var compilation = project.With(fragment.Rest is null ? [whole] : [whole, project.Parse(fragment.Rest, "Rest.cs")]);
                count += await SurviveAsync(fragment.Mutations(whole), compilation, whole, broken => project.Parse(broken, "Program.cs"), project.Generate);
            }
        }

        output.WriteLine($"counted: generator and analyzers on broken samples: {count} broken sources");
        Assert.True(count > 4000);
    }

    [Theory]
    [InlineData("string loop = loop; _ = revoke with { CatalogId = loop };")]
    [InlineData("string one = two, two = one; _ = revoke with { CatalogId = one };")]
    [InlineData("_ = revoke with { CatalogId = Circle.A, Permissions = Circle.List };")]
    [InlineData("_ = revoke with { CatalogId = new string(), Permissions = new List<Permission> { { } }, Missing = 1 };")]
    [InlineData("_ = revoke with { Permissions = new Permission[-1], Resource = new Resource(null!) };")]
    [InlineData("var loop = new List<Permission>(loop); loop.Add(loop); _ = revoke with { Permissions = loop };")]
    [InlineData("var id = \"\"; while (flag) id = id + id; _ = revoke with { CatalogId = id };")]
    [InlineData("a: var id = \"\"; goto a; b: _ = revoke with { CatalogId = id }; goto b;")]
    [InlineData("_ = list with { MaxResults = 1 / 0, Ratio = (double)decimal.MaxValue, Names = [..] };")]
    public async Task Code_that_cannot_be_is_survived(string statements)
    {
        const string circle = """
            public static class Circle
            {
                public static readonly string A = B, B = A;
                public static readonly IReadOnlyList<Permission> List = [.. List];
            }
            """;
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf(statements) + circle);
        Assert.DoesNotContain(findings, finding => !finding.Id.StartsWith("RVK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deep_expressions_are_survived()
    {
        var deep = string.Concat(Enumerable.Repeat("flag ? \"1\" : ", 300)) + "text";
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf($"_ = revoke with {{ CatalogId = {deep} }};"));
        Assert.DoesNotContain(findings, finding => !finding.Id.StartsWith("RVK", StringComparison.Ordinal));
    }

    /// <summary>Any of the samples and of the other sources, damaged in several places at random.</summary>
    [Fact]
    public async Task Several_places_damaged_at_once_are_survived()
    {
        var project = SampleProject.OffBoarding;
        string[] sources =
        [
            CorrectSamples.Program, Readme.Refused[0].Program, .. CorrectSamples.Files.Select(static file => file.Text),
            .. ((string[])[WrongCode.Statements, WrongCode.Flow]).Select(static statements => (Consumer.Usings + Consumer.MethodOf(statements)).Replace("Revoke.LakeFormation", "OffBoarding.LakeFormation", StringComparison.Ordinal)),
        ];
        List<Fragments> fragments = [.. sources.SelectMany(source => Fragments.Of(project.Parse(source, "Program.cs")))];
        List<SyntaxTree?> rests = [.. fragments.Select(fragment => fragment.Rest is null ? null : project.Parse(fragment.Rest, "Rest.cs"))];
        var damage = new CodeDamage([.. fragments.Select(fragment => project.Parse(fragment.Part, "Program.cs"))]);
        var (count, first, compilersOwn) = (LongRun.Count(400, 20_000), Environment.TickCount, 0);
        var times = new ConcurrentDictionary<int, TimeSpan>();
        output.WriteLine($"seeds from {first}");
        var memory = new HeldMemory(count);
        await Parallel.ForEachAsync(Enumerable.Range(first, count), TestContext.Current.CancellationToken, async (seed, cancellationToken) =>
        {
            var (index, text) = damage.Next(new Random(seed));
            try
            {
                var time = await OnceAsync();
                // The machine may have been busy with others.
                times[seed] = time > Slow && await OnceAsync() is var again && again < time ? again : time;
            }
            catch (Exception exception) when (IsCompilersOwn(exception))
            {
                Interlocked.Increment(ref compilersOwn);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception}\n{text}");
            }

            memory.CaseDone();

            async Task<TimeSpan> OnceAsync()
            {
                var started = Stopwatch.GetTimestamp();
                var file = project.Parse(text, "Program.cs");
                var compilation = project.With(rests[index] is { } rest ? [file, rest] : [file]);
                project.Generate(compilation);
                await Editor.FileAsync(compilation, file, cancellationToken, project.AnalyzerOptions).WaitAsync(CaseLimit, cancellationToken);
                return Stopwatch.GetElapsedTime(started);
            }
        });
        var slowest = times.MaxBy(static one => one.Value);
        output.WriteLine($"counted: generator and analyzers on code damaged in several places: {count} sources, {compilersOwn} of which the compiler itself cannot take, slowest {slowest.Value.TotalMilliseconds:F0} ms (seed {slowest.Key}), {memory.Check()}, seeds from {first}");
        Assert.InRange(compilersOwn, 0, 2 + (count / 200));
    }

    /// <summary>Some code that cannot be makes this compiler throw for whoever asks it for operations, before any analyzer is called.</summary>
    private static bool IsCompilersOwn(Exception exception) =>
        exception is InvalidOperationException && exception.TargetSite?.Module.Name == "Microsoft.CodeAnalysis.CSharp.dll" && !exception.ToString().Contains(" RevokeGen.Analysis.", StringComparison.Ordinal);

    private static async Task<int> SurviveAsync(
        IEnumerable<string> broken, Compilation compilation, SyntaxTree whole, Func<string, SyntaxTree> parse, Action<Compilation>? generate = null)
    {
        var count = 0;
        var batch = Parallel.ForEachAsync(broken, TestContext.Current.CancellationToken, async (text, cancellationToken) =>
        {
            var file = parse(text);
            var changed = compilation.ReplaceSyntaxTree(whole, file);
            generate?.Invoke(changed);
            await Editor.FileAsync(changed, file, cancellationToken);
            Interlocked.Increment(ref count);
        });
        await batch.WaitAsync(Limit, TestContext.Current.CancellationToken);
        return count;
    }
}
