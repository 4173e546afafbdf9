using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>The methods that register clients in a container are there where the container and <c>IHttpClientFactory</c> are.</summary>
public sealed class RegistrationTests
{
    private const string Redshift = "/project/specs/redshift.json";
    private const string File = "Sample.Redshift.Redshift.Registration.g.cs";

    private static readonly ImmutableArray<MetadataReference> Hosted = TestReferences.All.AddRange(TestReferences.Hosting);

    private readonly GeneratorProject _project = GeneratorProject.With(Specs.Redshift);

    [Fact]
    public void A_project_with_a_factory_of_http_clients_has_registrations()
    {
        var run = GeneratorRun.Of(_project with { References = Hosted }).ShouldBeSound();

        var path = Path.Combine(Repository.Root, "tests", "RevokeGen.Tests", "Generator", "Snapshots", "Hosted", File + ".txt");
        if (System.Environment.GetEnvironmentVariable("REVOKEGEN_UPDATE_SNAPSHOTS") == "1")
            System.IO.File.WriteAllText(path, run.Source(File));
        Assert.Equal(System.IO.File.ReadAllText(path), run.Source(File));
    }

    [Fact]
    public void A_project_without_one_has_none()
    {
        var run = GeneratorRun.Of(_project).ShouldCompile();

        Assert.NotEmpty(run.HintNames);
        Assert.DoesNotContain(File, run.HintNames);
    }

    [Theory]
    [InlineData("8.0.0.0", true)]
    [InlineData("7.0.0.0", false)]
    public void A_factory_that_is_too_old_is_none(string version, bool isEnough)
    {
        using var image = new MemoryStream();
        var library = CSharpCompilation.Create(
            "Microsoft.Extensions.Http",
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", cancellationToken: TestContext.Current.CancellationToken)],
            TestReferences.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        Assert.Equal(isEnough, HasRegistrations(MetadataReference.CreateFromImage(image.ToArray(), filePath: "/packages/Microsoft.Extensions.Http.dll")));
    }

    [Fact]
    public void A_reference_that_cannot_be_read_is_none() => Assert.False(HasRegistrations(MetadataReference.CreateFromImage([1, 2, 3], filePath: "/packages/Microsoft.Extensions.Http.dll")));

    [Fact]
    public void Internal_clients_have_internal_registrations()
    {
        var run = GeneratorRun.Of(_project.Configure(Redshift, "Accessibility", "internal") with { References = Hosted }).ShouldBeSound();

        Assert.Contains("\ninternal static class Sample_Redshift_RedshiftClientExtensions\n", run.Source(File), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_registered_soundly()
    {
        var fixture = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "tests", "RevokeGen.Tests", "Generator", "Hostile", "hostile.json"));

        var run = GeneratorRun.Of(HostileProject.With(fixture).Configure(HostileProject.Path, "Namespace", "System.class.Microsoft") with { References = Hosted }).ShouldBeSound();

        Assert.Contains("System.class.Microsoft.HostileFixture.Registration.g.cs", run.HintNames);
    }

    /// <summary>A library's methods and those of its user would have the same names, and no call could be told from the other.</summary>
    [Theory]
    [InlineData("public", true, false, false)]
    [InlineData("public", true, true, false)]
    [InlineData("public", false, false, true)]
    [InlineData("internal", true, false, true)]
    public void Where_a_library_registers_the_service_the_projects_own_methods_are_called_by_their_class(string accessibility, bool isHosted, bool isProject, bool expected)
    {
        var library = Library(accessibility, isHosted, isProject);
        var call = expected ? "services.AddRedshiftClient();" : "services.AddRedshiftClient(); Sample_Redshift_RedshiftClientExtensions.AddRedshiftClient(services);";
        var project = _project with
        {
            References = Hosted.Add(library),
            Source = $$"""
                using Microsoft.Extensions.DependencyInjection;
                internal static class Program { private static void Main() { } internal static void Register(IServiceCollection services) { {{call}} } }
                """,
        };

        var run = GeneratorRun.Of(project).ShouldBeSound();

        Assert.Equal(expected, run.Source(File).Contains("AddRedshiftClient(this IServiceCollection services", System.StringComparison.Ordinal));
        Assert.Equal(expected, run.Source(File).Contains("(this ", System.StringComparison.Ordinal));
    }

    private static MetadataReference Library(string accessibility, bool isHosted, bool isProject)
    {
        var project = new GeneratorProject { RootNamespace = "Library", Source = "", References = isHosted ? Hosted : TestReferences.All }
            .Spec(Redshift, Specs.Read("redshift.json"), ("Operations", "RevokeEndpointAccess"), ("Accessibility", accessibility));
        var library = GeneratorRun.Of(project).Output.WithAssemblyName("Library").WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (isProject)
            return library.ToMetadataReference();
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private bool HasRegistrations(MetadataReference library) => GeneratorRun.Of(_project with { References = TestReferences.All.Add(library) }).HintNames.Contains(File);
}
