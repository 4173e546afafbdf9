using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Tests.Conditions;

/// <summary>Conditions on the test model, emitted, compiled without a warning and loaded.</summary>
internal sealed class CompiledConditions
{
    private const string Frame = """
        public static bool[] Evaluate(byte[] json)
        {
            var value = ThingsJson.ReadPutRequest(json);
            var results = new bool[All.Length];
            for (var index = 0; index < All.Length; index++)
                results[index] = All[index](value);
            return results;
        }

        public static long Allocated(byte[] json, int index)
        {
            var value = ThingsJson.ReadPutRequest(json);
            var condition = All[index];
            for (var round = 0; round < 50; round++)
                condition(value);
            var before = global::System.GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 100; round++)
                condition(value);
            return global::System.GC.GetAllocatedBytesForCurrentThread() - before;
        }
        """;

    private readonly Func<byte[], bool[]> _evaluate;
    private readonly Func<byte[], int, long> _allocated;

    public CompiledConditions(IReadOnlyList<ConditionPlan> plans)
    {
        Source = Emit(plans);
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var sources = ServiceEmitter.Emit(ConditionModel.Service, TestContext.Current.CancellationToken).Select(static file => file.Text).Append(Source);
        var compilation = CSharpCompilation.Create(
            "Conditions" + Guid.NewGuid().ToString("N"),
            sources.Select(source => CSharpSyntaxTree.ParseText(source, options)),
            TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var diagnostics = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(diagnostics.Count == 0, string.Join('\n', diagnostics.Take(20).Select(Described)));
        var type = Assembly.Load(image.ToArray()).GetType("Sample.Things.Conditions", throwOnError: true)!;
        _evaluate = type.GetMethod("Evaluate")!.CreateDelegate<Func<byte[], bool[]>>();
        _allocated = type.GetMethod("Allocated")!.CreateDelegate<Func<byte[], int, long>>();
    }

    public string Source { get; }

    /// <summary>The method of one condition.</summary>
    public string SourceOf(int index)
    {
        var start = Source.IndexOf(string.Create(CultureInfo.InvariantCulture, $"bool C{index}("), StringComparison.Ordinal);
        var end = Source.IndexOf("    public static bool C", start, StringComparison.Ordinal);
        return end < 0 ? Source[start..] : Source[start..end];
    }

    /// <summary>Plans a condition; null when it has findings, which go to the list.</summary>
    public static ConditionPlan? Plan(string expression, ICollection<Finding> findings) => ConditionModel.Planner.Plan(
        new StringNode(new TextSpot("test.json", 0, expression.Length + 2, 0, 0, 0, expression.Length + 2), expression), ConditionModel.Root, "Test", findings);

    /// <summary>Which of the conditions hold for a value.</summary>
    public bool[] Evaluate(string json) => _evaluate(Encoding.UTF8.GetBytes(json));

    /// <summary>The bytes that a condition allocates for a value.</summary>
    public long Allocated(string json, int index) => _allocated(Encoding.UTF8.GetBytes(json), index);

    private static string Described(Diagnostic diagnostic) =>
        $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}: {diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    private static string Emit(IReadOnlyList<ConditionPlan> plans)
    {
        var writer = new CodeWriter();
        writer.Line("#nullable enable");
        writer.Line("namespace Sample.Things;");
        using (writer.Block("public static class Conditions"))
        {
            for (var index = 0; index < plans.Count; index++)
            {
                using var method = writer.Block(string.Create(CultureInfo.InvariantCulture, $"public static bool C{index}(PutRequest value)"));
                var test = new ConditionEmitter(writer).Emit(plans[index], "value");
                writer.Line($"return {test};");
            }

            var names = string.Join(", ", Enumerable.Range(0, plans.Count).Select(static index => string.Create(CultureInfo.InvariantCulture, $"C{index}")));
            writer.Line($"private static readonly global::System.Func<PutRequest, bool>[] All = [{names}];");
            foreach (var line in Frame.Split('\n'))
                writer.Line(line);
        }

        return writer.ToString();
    }
}
