using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Generator;

/// <summary>
/// What is emitted for the two services, as files that a person reads. <c>REVOKEGEN_UPDATE_SNAPSHOTS=1</c> writes them anew.
/// </summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("LakeFormation")]
    [InlineData("Redshift")]
    public async Task Emitted_files_are_as_read_and_approved(string service)
    {
        var names = service == "Redshift" ? Specs.Redshift : Specs.LakeFormation;
        if (Environment.GetEnvironmentVariable("REVOKEGEN_UPDATE_SNAPSHOTS") == "1")
            Update(service, GeneratorRun.Of(GeneratorProject.With(names)));

        var test = new SnapshotTest();
        foreach (var name in names)
            test.TestState.AdditionalFiles.Add(("/project/specs/" + name, Specs.Read(name)));
        var config = string.Concat(names.Select(static name => $"[/project/specs/{name}]\nbuild_metadata.AdditionalFiles.RevokeGenSpec = true\nbuild_metadata.AdditionalFiles.RevokeGenOperations = Revoke*\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Sample\n" + config));
        foreach (var file in Directory.EnumerateFiles(Folder(), $"Sample.{service}.*").Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            test.TestState.GeneratedSources.Add((typeof(ApiGenerator), Path.GetFileNameWithoutExtension(file), SourceText.From(text, Encoding.UTF8)));
        }

        Assert.NotEmpty(test.TestState.GeneratedSources);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Update(string service, GeneratorRun run)
    {
        foreach (var old in Directory.EnumerateFiles(Folder(), $"Sample.{service}.*"))
            File.Delete(old);
        foreach (var source in run.Result.GeneratedSources)
            File.WriteAllText(Path.Combine(Folder(), source.HintName + ".txt"), source.SourceText.ToString());
    }

    private static string Folder() => Path.Combine(Repository.Root, "tests", "RevokeGen.Tests", "Generator", "Snapshots");

    private sealed class SnapshotTest : CSharpSourceGeneratorTest<ApiGenerator, DefaultVerifier>
    {
        public SnapshotTest()
        {
            ReferenceAssemblies = TestReferences.Target;
            TestState.AdditionalReferences.AddRange(TestReferences.All);
            TestState.Sources.Add("internal sealed class Consumer;");
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable).WithGeneralDiagnosticOption(ReportDiagnostic.Error);
    }
}
