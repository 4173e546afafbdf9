using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Codegen.Tests;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Analysis.Correct;

/// <summary>
/// The examples that services publish with their operations (<c>smithy.api#examples</c>), written as C#. An example that the model itself refuses is reported by both
/// the analyzers and <c>Validate()</c>; about any other no error is reported.
/// </summary>
public sealed class PublishedExampleTests(ITestOutputHelper output)
{
    private const string Path = "/project/specs/model.json";

    [Fact]
    public async Task No_error_is_reported_about_a_valid_example()
    {
        var (operations, published, valid, invalid) = (new HashSet<string>(StringComparer.Ordinal), 0, 0, new List<string>());
        foreach (var file in Corpus.Files("models", "aws/api-models-aws"))
        {
            using var model = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var examples = Examples(model.RootElement).ToList();
            if (examples.Count == 0)
                continue;
            published += examples.Count;
            foreach (var (example, error, violations) in await JudgeAsync(file, examples))
            {
                operations.Add(example.Operation);
                Assert.True((error is null) == (violations.Count == 0), $"{example.Operation}, {example.Title}: {error}; Validate(): {string.Join(", ", violations)}");
                if (error is null)
                    valid++;
                else
                    invalid.Add($"{example.Operation}, {example.Title}: {error}");
            }
        }

        invalid.ForEach(output.WriteLine);
        output.WriteLine($"counted: published examples: {valid} valid, {invalid.Count} that the model refuses, {published - valid - invalid.Count} that are no C#, of {operations.Count} operations");
        Assert.True(operations.Count >= 100);
        Assert.True(valid > 9 * invalid.Count);
    }

    private static IEnumerable<Example> Examples(JsonElement model)
    {
        foreach (var shape in model.GetProperty("shapes").EnumerateObject())
        {
            if (!shape.Value.TryGetProperty("traits", out var traits) || !traits.TryGetProperty("smithy.api#examples", out var examples))
                continue;
            foreach (var example in examples.EnumerateArray())
            {
                if (!example.TryGetProperty("error", out _) && example.TryGetProperty("input", out var input))
                    yield return new(shape.Name, example.GetProperty("title").GetString()!, shape.Value.GetProperty("input").GetProperty("target").GetString()!, input);
            }
        }
    }

    private static async Task<List<(Example Example, Diagnostic? Error, IReadOnlyList<object> Violations)>> JudgeAsync(string file, List<Example> examples)
    {
        var operations = string.Join(',', examples.Select(static example => example.Operation.Split('#')[1]).Distinct());
        var output = GeneratorRun.Of(new GeneratorProject().Spec(Path, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), ("Operations", operations))).Output;
        var types = output.SyntaxTrees.Skip(1).SelectMany(tree => TypesOf(output, tree)).ToLookup(static type => ExampleWriter.TextOf(type, "SmithyShapeAttribute") ?? "");
        var written = new List<(Example Example, string Code)>();
        foreach (var example in examples)
        {
            // An operation that streams events is not emitted.
            if (types[example.Input].FirstOrDefault() is { } type && TryWrite(example, type) is { } code)
                written.Add((example, code));
        }

        var compilable = Compilable(output, written);
        var (compilation, tree) = With(output, compilable);
        var findings = (await Editor.FileAsync(compilation, tree, TestContext.Current.CancellationToken)).Where(static finding => finding.Severity == DiagnosticSeverity.Error).ToLookup(LineOf);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        var program = Assembly.Load(image.ToArray()).GetType("Examples", throwOnError: true)!;
        return [.. compilable.Select((one, index) => (one.Example, findings[index + 1].FirstOrDefault(), Validate(program.GetMethod("M" + index)!.Invoke(null, null)!)))];
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes(static node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax)
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>().Select(node => (INamedTypeSymbol)model.GetDeclaredSymbol(node)!);
    }

    /// <summary>The code; null when the example has members that the model has not, which no C# can say.</summary>
    private static string? TryWrite(Example example, INamedTypeSymbol type)
    {
        try
        {
            return ExampleWriter.Write(example.Value, type);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Without those that lack what the model requires: the compiler itself refuses them.</summary>
    private static List<(Example Example, string Code)> Compilable(Compilation output, List<(Example Example, string Code)> written)
    {
        var (compilation, tree) = With(output, written);
        var wrong = compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.All(wrong, static error => Assert.True(error.Id == "CS9035", error.ToString()));
        var lines = wrong.Select(LineOf).ToHashSet();
        return [.. written.Where((_, index) => !lines.Contains(index + 1))];
    }

    /// <summary>One example a line, from the second on.</summary>
    private static (Compilation Compilation, SyntaxTree Tree) With(Compilation output, List<(Example Example, string Code)> written)
    {
        var methods = written.Select(static (one, index) => $"public static object M{index}() => {one.Code};\n");
        var tree = CSharpSyntaxTree.ParseText("public static class Examples {\n" + string.Concat(methods) + "}", new GeneratorProject().ParseOptions, "Examples.cs", System.Text.Encoding.UTF8);
        return (output.AddSyntaxTrees(tree), tree);
    }

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    /// <summary>A request without any rule has nothing to validate.</summary>
    private static IReadOnlyList<object> Validate(object request) =>
        request.GetType().GetMethod("Validate", [])?.Invoke(request, null) is IEnumerable<object> violations ? [.. violations] : [];

    private sealed record Example(string Operation, string Title, string Input, JsonElement Value);
}
