using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Generator;

/// <summary>The package's own specs are for services that no reference carries; a spec that the project names is always emitted.</summary>
public sealed class BundledSpecTests
{
    [Theory]
    [InlineData("bundled", false, new[] { "Redshift" })]
    [InlineData("bundled", true, new[] { "Redshift" })]
    [InlineData("true", false, new[] { "LakeFormation", "Redshift" })]
    public void A_service_that_a_reference_carries_is_emitted_only_when_asked_for(string origin, bool isProject, string[] expected)
    {
        Assert.Equal(expected, Services(Project(origin), Library("public", isProject)));
    }

    [Fact]
    public void Internal_clients_are_no_clients_of_others()
    {
        Assert.Equal(["LakeFormation", "Redshift"], Services(Project("bundled"), Library("internal", isProject: false)));
    }

    [Fact]
    public void A_reference_that_cannot_be_read_carries_nothing()
    {
        var broken = MetadataReference.CreateFromImage([0x4D, 0x5A, 1, 2, 3]);
        Assert.Equal(["LakeFormation", "Redshift"], Services(Project("bundled"), broken));
    }

    /// <summary>Batches of the two revokes, and the calls beside them, are there for those who name them.</summary>
    [Fact]
    public void A_project_that_picks_nothing_gets_the_two_revokes()
    {
        var targets = File.ReadAllText(Path.Combine(Repository.Root, "src", "RevokeGen", "buildTransitive", "RevokeGen.targets"));
        var operations = System.Text.RegularExpressions.Regex.Match(targets, "RevokeGenSpec=\"bundled\" RevokeGenOperations=\"([^\"]*)\"").Groups[1].Value;
        var project = Specs.All.Aggregate(new GeneratorProject(), (project, name) => project.Spec("/project/specs/" + name, Specs.Read(name), ("Spec", "bundled"), ("Operations", operations)));

        var methods = GeneratorRun.Of(project).Output.GetSymbolsWithName(static name => name.EndsWith("Async", System.StringComparison.Ordinal), SymbolFilter.Member, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["ILakeFormationClient.RevokePermissionsAsync", "IRedshiftClient.RevokeEndpointAccessAsync"],
            methods.Where(static method => method.ContainingType.TypeKind == TypeKind.Interface).Select(static method => $"{method.ContainingType.Name}.{method.Name}").Order(System.StringComparer.Ordinal));
    }

    private static GeneratorProject Project(string origin) => GeneratorProject.With("lakeformation.json", "redshift.json")
        .Spec("/project/specs/lakeformation.json", Specs.Read("lakeformation.json"), ("Spec", origin))
        .Spec("/project/specs/redshift.json", Specs.Read("redshift.json"), ("Spec", origin));

    private static string[] Services(GeneratorProject project, MetadataReference reference)
    {
        var run = GeneratorRun.Of(project with { References = project.References.Add(reference) });
        Assert.Empty(run.Diagnostics);
        return [.. run.Output.SyntaxTrees.Select(static tree => Path.GetFileName(tree.FilePath)).Where(static name => name.EndsWith(".Client.g.cs", System.StringComparison.Ordinal)).Select(static name => name.Split('.')[1]).Order()];
    }

    private static MetadataReference Library(string accessibility, bool isProject)
    {
        var project = new GeneratorProject { RootNamespace = "Library", Source = "" }
            .Spec("/library/lakeformation.json", Specs.Read("lakeformation.json"), ("Accessibility", accessibility));
        var library = GeneratorRun.Of(project).Output.WithAssemblyName("Library").WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (isProject)
            return library.ToMetadataReference();
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
