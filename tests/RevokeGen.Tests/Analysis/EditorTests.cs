using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Analysis;
using RevokeGen.Tests.Analysis.Correct;
using RevokeGen.Tests.Generator;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>As in an editor: a file's findings come from that file alone, at once, and analyzers that have nothing to look at register nothing.</summary>
public sealed class EditorTests
{
    private const string Wrong = """
        namespace OffBoarding.Edited;

        using OffBoarding.LakeFormation;

        public static class Edited
        {
            public static object Request() => new TableResource { DatabaseName = "" };
        }
        """;

    /// <summary>Every other document has an error of its own, which would show if it were compiled or analyzed.</summary>
    [Fact]
    public async Task An_edited_document_gets_its_findings_and_no_other_is_analyzed()
    {
        using var workspace = new AdhocWorkspace();
        var sample = SampleProject.OffBoarding.With(
            Enumerable.Range(0, 20).Select(static number => SampleProject.OffBoarding.Parse(Wrong.Replace("Edited", "Other" + number), $"Other{number}.cs")));
        var id = ProjectId.CreateNewId();
        var project = workspace.AddProject(ProjectInfo.Create(id, VersionStamp.Create(), "OffBoarding", "OffBoarding", LanguageNames.CSharp)
            .WithCompilationOptions(sample.Options).WithParseOptions(SampleProject.OffBoarding.ParseOptions).WithMetadataReferences(sample.References));
        foreach (var tree in sample.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(TestContext.Current.CancellationToken), filePath: tree.FilePath).Project;
        var document = project.AddDocument("Edited.cs", Wrong.Replace("\"\"", "\"sales\""), filePath: "Edited.cs");
        Assert.Equal(["RVK2009"], await FindAsync(document));

        var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        var edited = document.WithText(text.Replace(new TextSpan(text.ToString().IndexOf("\"sales\"", System.StringComparison.Ordinal), 7), "\"\""));
        Assert.Equal(["RVK2003", "RVK2009"], await FindAsync(edited));
    }

    /// <summary>What waits for the end of a compilation is never seen in an editor that looks at open files alone. Only RVK2013 has to: any file may have the call.</summary>
    [Fact]
    public async Task Nothing_waits_for_the_end_of_a_compilation()
    {
        var tree = SampleProject.OffBoarding.Parse(Wrong, "Edited.cs");
        await foreach (var telemetry in TelemetryAsync(SampleProject.OffBoarding.With(tree), tree))
        {
            Assert.Equal(0, telemetry.CompilationEndActionsCount + telemetry.CompilationActionsCount + telemetry.SymbolEndActionsCount);
            Assert.True(telemetry.Concurrent);
            Assert.True(telemetry.OperationActionsCount > 0);
        }
    }

    /// <summary>Not without the runtime, and not with it as long as there is no emitted type.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_registered_where_no_type_is_emitted(bool hasRuntime)
    {
        var tree = CSharpSyntaxTree.ParseText("using System; class Program { [Obsolete] int I { get; set; } void M() { I = 1; object o = new Program { I = 2 }; } }", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Plain", [tree], hasRuntime ? TestReferences.All : TestReferences.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        await foreach (var telemetry in TelemetryAsync(compilation, tree))
        {
            Assert.Equal(1, telemetry.CompilationStartActionsCount);
            Assert.Equal(1, Count(telemetry));
        }
    }

    /// <summary>Types of someone's own count, and types of a referenced assembly.</summary>
    [Theory]
    [InlineData("class Own { [RevokeGen.Runtime.SmithyMember(\"A\")] public string? A { get; set; } }", false)]
    [InlineData("namespace One { using RevokeGen.Runtime; class Outer { [ClosedUnionAttribute] class Own { } } }", false)]
    [InlineData("class Own { }", true)]
    public async Task Something_is_registered_where_a_type_is_marked(string source, bool hasApi)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Marked", [tree], hasApi ? TestReferences.All.Add(Compilations.CompiledApi) : TestReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        await foreach (var telemetry in TelemetryAsync(compilation, tree))
            Assert.True(telemetry.OperationActionsCount > 0);
    }

    /// <summary>Most operations of a program are assignments; only members that have a <c>set</c> make them worth a look.</summary>
    [Theory]
    [InlineData("init", 5)]
    [InlineData("set", 6)]
    public async Task Assignments_are_looked_at_where_a_member_can_be_assigned_to(string accessor, int kinds)
    {
        var tree = CSharpSyntaxTree.ParseText($"class Own {{ [RevokeGen.Runtime.SmithyMember(\"A\")] public string? A {{ get; {accessor}; }} public string? B {{ get; set; }} }}", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Marked", [tree], TestReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analysis = Editor.Analyze(compilation, Editor.Analyzers, []);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);
        var telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(Editor.Analyzers.Single(static analyzer => analyzer is RequestAnalyzer), TestContext.Current.CancellationToken);
        Assert.Equal(kinds, telemetry.OperationActionsCount);
    }

    /// <summary>Calls are nearly as frequent; only answers that may have failures make them worth a look.</summary>
    [Theory]
    [InlineData("Revoke*", 0)]
    [InlineData("BatchRevoke*", 1)]
    public async Task Calls_are_looked_at_where_answers_may_have_failures(string operations, int kinds)
    {
        var project = SampleProject.Project("OffBoarding").Configure("/project/specs/lakeformation.json", "Operations", operations);
        var compilation = GeneratorRun.Of(project).Output;
        var analysis = Editor.Analyze(compilation, Editor.Analyzers, []);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(compilation.SyntaxTrees.First()), filterSpan: null, TestContext.Current.CancellationToken);
        var telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(Editor.Analyzers.Single(static analyzer => analyzer is PartialFailureAnalyzer), TestContext.Current.CancellationToken);
        Assert.Equal((kinds, 0, true), (telemetry.OperationActionsCount, telemetry.CompilationEndActionsCount + telemetry.CompilationActionsCount + telemetry.SymbolEndActionsCount, telemetry.Concurrent));
    }

    private static async Task<string[]> FindAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        var analysis = Editor.Analyze(compilation, Editor.Analyzers, []);
        var result = await analysis.GetAnalysisResultAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);
        var findings = result.GetAllDiagnostics();
        Assert.All(findings, finding => Assert.Same(tree, finding.Location.SourceTree));
        Assert.Equal(findings, result.SemanticDiagnostics.Values.SelectMany(static byAnalyzer => byAnalyzer.Values.SelectMany(static one => one)));
        return [.. findings.Select(static finding => finding.Id).Order(System.StringComparer.Ordinal)];
    }

    private static async System.Collections.Generic.IAsyncEnumerable<AnalyzerTelemetryInfo> TelemetryAsync(Compilation compilation, SyntaxTree tree)
    {
        var analysis = Editor.Analyze(compilation, Editor.Analyzers, []);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);
        foreach (var analyzer in Editor.Analyzers.Where(static analyzer => analyzer is not (DiagnosticSuppressor or UncalledOperationAnalyzer or PartialFailureAnalyzer)))
            yield return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
    }

    private static int Count(AnalyzerTelemetryInfo telemetry) => typeof(AnalyzerTelemetryInfo).GetProperties()
        .Where(static property => property.Name.EndsWith("ActionsCount", System.StringComparison.Ordinal))
        .Sum(property => (int)property.GetValue(telemetry)!);
}
