using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Analysis;
using RevokeGen.Tests.Generator;
using RevokeGen.Tests.Generator.Traits;

namespace RevokeGen.Tests.Analysis;

/// <summary>RVK2015: an answer whose failures nothing looks at. Where it stands is marked.</summary>
public sealed class PartialFailureTests
{
    private static readonly Lazy<Compilation> Project = new(() => GeneratorRun.Of(new GeneratorProject().Spec("/project/queue.json", FailureService.Spec)).Output);

    [Theory]
    [InlineData("await client.|SendBatchAsync|(request);")]
    [InlineData("await client.|SendBatchAsync|(request).ConfigureAwait(false);")]
    [InlineData("await (client?.|SendBatchAsync|(request)!);")]
    [InlineData("await client.|SweepAsync|(request2);", "SweepAsync")]
    [InlineData("_ = await client.|SendBatchAsync|(request);")]
    [InlineData("_ = client.|SendBatchAsync|(request);")]
    [InlineData("client.|SendBatchAsync|(request).Wait();")]
    [InlineData("client.|SendBatchAsync|(request).GetAwaiter().GetResult();")]
    [InlineData("_ = client.|SendBatchAsync|(request).Result;")]
    [InlineData("await concrete.|SendBatchAsync|(request);")]
    [InlineData("var answer = await client.|SendBatchAsync|(request);")]
    [InlineData("var task = client.|SendBatchAsync|(request); await task;")]
    [InlineData("Task task = client.|SendBatchAsync|(request); await task;")]
    [InlineData("SendBatchResponse answer; answer = await client.|SendBatchAsync|(request);")]
    [InlineData("var answer = await client.|SendBatchAsync|(request); Console.WriteLine(answer.RequestId + answer.StatusCode);")]
    [InlineData("var answer = await client.|SendBatchAsync|(request); var again = answer; answer = null; _ = again.RequestId;")]
    [InlineData("Console.WriteLine((await client.|SendBatchAsync|(request)).RequestId);")]
    [InlineData("Func<Task> later = async () => await client.|SendBatchAsync|(request); await later();")]
    [InlineData("Action later = () => client.|SendBatchAsync|(request); later();")]
    [InlineData("async Task Later() => await client.|SendBatchAsync|(request); await Later();")]
    [InlineData("foreach (var one in new[] { request }) { try { await client.|SendBatchAsync|(one); } catch (QueueException) { } }")]
    public async Task An_answer_that_nothing_looks_at_is_reported(string statements, string method = "SendBatchAsync")
    {
        var found = await FindAsync(statements.Replace("|", "", StringComparison.Ordinal));
        var finding = Assert.Single(found);
        Assert.Equal(method, finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.Equal(
            $"Entries of '{method}' can fail although the call succeeds, and nothing looks at which did; call ThrowIfAnyFailed() on its answer, or go through GetFailures()",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("(await client.SendBatchAsync(request)).ThrowIfAnyFailed();")]
    [InlineData("var answer = await client.SendBatchAsync(request); answer.ThrowIfAnyFailed(static error => error.Case == QueueErrorCase.Gone);")]
    [InlineData("var answer = await client.SendBatchAsync(request); if (answer.HasFailures) throw new InvalidOperationException();")]
    [InlineData("var answer = await client.SendBatchAsync(request); foreach (var failed in answer.Failed) Console.WriteLine(failed.Id);")]
    [InlineData("var answer = await client.SendBatchAsync(request); Console.WriteLine(answer.Successful?.Count);")]
    [InlineData("var answer = await client.SendBatchAsync(request); Console.WriteLine(answer);")]
    [InlineData("var answer = await client.SendBatchAsync(request); Func<bool> later = () => answer.HasFailures; later();")]
    [InlineData("var answer = await client.SendBatchAsync(request); var again = answer; again.ThrowIfAnyFailed();")]
    [InlineData("var answer = await client.SendBatchAsync(request); _ = answer with { RequestId = null };")]
    [InlineData("if (await client.SendBatchAsync(request) is { HasFailures: true }) return;")]
    [InlineData("if ((await client.SendBatchAsync(request)).HasFailures) return;")]
    [InlineData("SendBatchResponse answer; answer = await client.SendBatchAsync(request); answer.ThrowIfAnyFailed();")]
    [InlineData("_ = (await client.SendBatchAsync(request)).GetFailures();")]
    [InlineData("IPartialFailures failures = await client.SendBatchAsync(request); _ = failures.HasFailures;")]
    [InlineData("await Task.WhenAll(client.SendBatchAsync(request), client.SweepAsync(request2));")]
    [InlineData("var task = client.SendBatchAsync(request); await Task.WhenAny(task, Task.Delay(1));")]
    [InlineData("Task task = client.SendBatchAsync(request); (await (Task<SendBatchResponse>)task).ThrowIfAnyFailed();")]
    [InlineData("Func<SendBatchRequest, CancellationToken, Task> call = client.SendBatchAsync; await call(request, default);")]
    [InlineData("Func<Task<SendBatchResponse>> later = () => client.SendBatchAsync(request); (await later()).ThrowIfAnyFailed();")]
    [InlineData("async Task<SendBatchResponse> Later() => await client.SendBatchAsync(request); (await Later()).ThrowIfAnyFailed();")]
    [InlineData("await Checked.SendBatchAsync(client, request);")]
    [InlineData("await other.SweepAsync(request);")]
    [InlineData("await client.CountAsync(new());")]
    [InlineData("_ = client.CountAsync(new());")]
    [InlineData("var (answer, number) = (await client.SendBatchAsync(request), 1);")]
    [InlineData("var kept = new System.Collections.Generic.List<SendBatchResponse> { await client.SendBatchAsync(request) };")]
    [InlineData("object? any = await client.SendBatchAsync(request); Console.WriteLine(any);")]
    [InlineData("dynamic late = client; await late.SendBatchAsync(request);")]
    public async Task An_answer_that_somebody_may_look_at_is_not(string statements) => Assert.Empty(await FindAsync(statements));

    /// <summary>A client in a library is known by its attributes alone.</summary>
    [Fact]
    public async Task A_client_of_a_reference_is_one_too()
    {
        var library = Project.Value.WithAssemblyName("Library").WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new System.IO.MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(Program("await client.SendBatchAsync(request);"), cancellationToken: TestContext.Current.CancellationToken)],
            [.. TestReferences.All, MetadataReference.CreateFromImage(image.ToArray())],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        Assert.Equal("RVK2015", Assert.Single(await FindAsync(compilation)).Id);
    }

    /// <summary>Locals that lead from one to the next end the search, not the program.</summary>
    [Fact]
    public async Task Long_and_broken_chains_of_locals_are_left_alone()
    {
        var chain = string.Concat(Enumerable.Range(1, 40).Select(static number => $"var a{number} = a{number - 1}; "));
        Assert.Empty(await FindAsync($"var a0 = await client.SendBatchAsync(request); {chain}"));
        var circle = Project.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program("SendBatchResponse a = b, b = a; a = await client.SendBatchAsync(request);"), new CSharpParseOptions(LanguageVersion.CSharp13), "Circle.cs", System.Text.Encoding.UTF8, TestContext.Current.CancellationToken));
        Assert.Empty((await Editor.Analyze(circle, [new PartialFailureAnalyzer()], []).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(static finding => finding.Id == "AD0001"));
    }

    private static Task<Diagnostic[]> FindAsync(string statements) =>
        FindAsync(Project.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program(statements), new CSharpParseOptions(LanguageVersion.CSharp13), "Code.cs", System.Text.Encoding.UTF8, TestContext.Current.CancellationToken)));

    private static async Task<Diagnostic[]> FindAsync(Compilation compilation)
    {
        var library = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(library.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. (await Editor.Analyze(library, [new PartialFailureAnalyzer()], []).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))];
    }

    private static string Program(string statements) => $$"""
        #nullable disable
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using RevokeGen.Runtime;
        using Sample.Queue;

        static class Code
        {
            static async Task Run(IQueueClient client, QueueClient concrete, SendBatchRequest request, SweepRequest request2, Other other) { await Task.Yield(); {{statements}} }
        }

        class Other { public Task<SweepResponse> SweepAsync(object request) => null; }

        static class Checked
        {
            public static async Task<SendBatchResponse> SendBatchAsync(IQueueClient client, SendBatchRequest request)
            {
                var answer = await client.SendBatchAsync(request);
                answer.ThrowIfAnyFailed();
                return answer;
            }
        }
        """;
}
