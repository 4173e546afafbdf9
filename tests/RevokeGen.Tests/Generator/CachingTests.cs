using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Generator;

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
    public void White_space_in_a_spec_emits_nothing_again()
    {
        var edited = _project.Spec(Redshift, "\n\n" + Specs.Read("redshift.json"));

        var second = GeneratorRun.Of(_project).Again(edited);

        Assert.All(second.Reasons(Steps.Service), static reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.All(Outputs(second), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_spec_emits_only_its_service_again()
    {
        var edited = _project.Spec(Redshift, Specs.Read("redshift.json").Replace("The state of an authorization.", "The state.", System.StringComparison.Ordinal));

        var second = GeneratorRun.Of(_project).Again(edited);

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], second.Reasons(Steps.Service));
        Assert.Contains("/// <summary>The state.</summary>", second.Source("Sample.Redshift.Redshift.Types.g.cs"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_an_overlay_emits_its_service_again()
    {
        const string Rules = "/project/specs/redshift.rules.json";
        var edited = _project.Spec(Rules, Specs.Read("redshift.rules.json").Replace("^[0-9]{12}$", "^[1-9][0-9]{11}$", System.StringComparison.Ordinal));

        var second = GeneratorRun.Of(_project).Again(edited);

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], second.Reasons(Steps.Service));
    }

    [Fact]
    public void A_changed_option_emits_only_its_service_again()
    {
        var second = GeneratorRun.Of(_project).Again(_project.Configure(Redshift, "Namespace", "Elsewhere"));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], second.Reasons(Steps.Service));
    }

    [Fact]
    public void An_edit_of_an_operation_that_is_not_picked_emits_nothing_again()
    {
        var twoOperations = TwoOperations("First text");
        var project = new GeneratorProject().Spec("/project/two.json", twoOperations, ("Operations", "Picked"));

        var second = GeneratorRun.Of(project).Again(project.Spec("/project/two.json", TwoOperations("Second text")));

        Assert.All(second.Reasons(Steps.Service), static reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.DoesNotContain(second.Result.GeneratedSources, static source => source.SourceText.ToString().Contains("Unpicked", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_newer_language_version_emits_nothing_again()
    {
        var second = GeneratorRun.Of(_project).Again(_project with { LanguageVersion = LanguageVersion.Preview });

        Assert.All(second.Reasons(Steps.Plan), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static System.Collections.Generic.IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason)
            .Where(static reason => reason != IncrementalStepRunReason.Unchanged);

    private static string TwoOperations(string text) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1",
              "operations": [ { "target": "a.b#Picked" }, { "target": "a.b#Unpicked" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Two" } }
            },
            "a.b#Picked": { "type": "operation", "traits": { "smithy.api#http": { "method": "POST", "uri": "/picked" } } },
            "a.b#Unpicked": {
              "type": "operation",
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/unpicked" }, "smithy.api#documentation": "{{text}}" }
            }
          }
        }
        """;
}
