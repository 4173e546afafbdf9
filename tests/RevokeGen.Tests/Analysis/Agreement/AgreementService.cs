using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Codegen;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Runtime;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>A service, planned, emitted, compiled and loaded; requests are judged against the compiled types.</summary>
internal sealed class AgreementService
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private readonly AssemblyLoadContext _assemblies = new("Agreement");
    private readonly MetadataReference _types;

    private AgreementService(ServicePlan plan)
    {
        Plan = plan;
        var files = ServiceEmitter.Emit(plan, TestContext.Current.CancellationToken).Select(static file => CSharpSyntaxTree.ParseText(file.Text, Parse));
        var image = Emit(CSharpCompilation.Create(plan.Namespace, files, TestReferences.All, Options));
        _types = MetadataReference.CreateFromImage(image);
        _assemblies.LoadFromStream(new MemoryStream(image));
    }

    public ServicePlan Plan { get; }

    /// <summary>The requests of the picked operations.</summary>
    public IReadOnlyList<StructurePlan> Requests => [.. Plan.Structures.Where(static structure => structure.Role == StructureRole.Request)];

    public static AgreementService Of(IEnumerable<(string Path, string Text)> files, params string[] operations)
    {
        var settings = SpecSettings.Default with { Operations = operations.ToEquatableArray() };
        var project = ProjectPlanner.Plan([.. files.Select(file => new SpecSource(file.Path, file.Text, settings))], new("Agreement", []), TestContext.Current.CancellationToken);
        var service = new AgreementService(Assert.Single(project.Services));
        Assert.Equal(operations.Length, service.Requests.Count);
        return service;
    }

    /// <summary>Analyzes requests, all in one compilation, and validates them.</summary>
    public Task<IReadOnlyList<JudgedRequest>> Judge(IReadOnlyList<RequestValue.Structure> requests) => Judge([.. requests.Select(RequestWriter.Write)]);

    public async Task<IReadOnlyList<JudgedRequest>> Judge(IReadOnlyList<WrittenRequest> written)
    {
        var source = new RequestSource(Plan.Namespace, written);
        var compilation = CSharpCompilation.Create(
            "Requests" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source.Text, Parse, "Requests.cs")], [.. TestReferences.All, _types], Options);
        var wrong = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(5).Select(diagnostic => $"{diagnostic}\n{source.Line(diagnostic)}")));

        var errors = (await Compilations.AllFindings(compilation)).Where(static finding => finding.Severity == DiagnosticSeverity.Error).ToLookup(source.RequestAt);
        var program = _assemblies.LoadFromStream(new MemoryStream(Emit(compilation)));
        return [.. written.Select((request, index) => new JudgedRequest(
            source.TextOf(index),
            [.. errors[index].Select(error => request.Describe(error, source.StartOf(index)))],
            Validate(program, index)))];
    }

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        return image.ToArray();
    }

    /// <summary>What <c>Validate()</c> says; a request that cannot break a rule has no such method.</summary>
    private List<string> Validate(Assembly program, int index)
    {
        var request = program.GetType($"{Plan.Namespace}.{RequestSource.Class(index)}", throwOnError: true)!.GetMethod("Make")!.Invoke(null, null)!;
        var violations = (IReadOnlyList<Violation>?)request.GetType().GetMethod("Validate", [])?.Invoke(request, null) ?? [];
        return [.. violations.Select(static violation => $"{violation.Constraint} at {violation.Path}")];
    }
}
