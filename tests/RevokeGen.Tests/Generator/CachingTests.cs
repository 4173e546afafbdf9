using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Tests.Generator;

/// <summary>Emission of the specs that the repository ships, and what an edit of them emits again. <see cref="EditTests"/> has the table of edits.</summary>
public sealed class CachingTests
{
    private const string Redshift = "/project/specs/redshift.json";

    private readonly GeneratorProject _project = GeneratorProject.With(Specs.All);

    [Fact]
    public void Bundled_specs_are_emitted_soundly() => GeneratorRun.Of(_project).ShouldBeSound();

    [Fact]
    public void Json_and_internal_clients_are_emitted_soundly()
    {
        var project = _project.Configure(Redshift, "Json", "true").Configure(Redshift, "Accessibility", "internal");

        var run = GeneratorRun.Of(project).ShouldBeSound();

        Assert.Contains("internal static class RedshiftJson", run.Source("Sample.Redshift.Redshift.Json.g.cs"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_csharp_edit_runs_no_step_and_reads_no_file()
    {
        var first = GeneratorRun.Of(_project);
        var reads = _project.Files.Sum(static file => file.Reads);

        var second = first.Again(_project with { Source = _project.Source + " internal sealed class Unrelated;" });

        Assert.All(StepValues.Named.SelectMany(second.Reasons), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(reads, _project.Files.Sum(static file => file.Reads));
    }

    [Fact]
    public void An_edit_of_one_spec_emits_only_its_service_again()
    {
        var edited = _project.Spec(Redshift, Specs.Read("redshift.json").Replace("The state of an authorization.", "The state.", System.StringComparison.Ordinal));

        var second = GeneratorRun.Of(_project).Again(edited);

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], second.Reasons(Steps.Emitted));
        Assert.Contains("/// <summary>The state.</summary>", second.Source("Sample.Redshift.Redshift.Types.g.cs"), System.StringComparison.Ordinal);
    }
}
