using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Generator;

/// <summary>Runs the generator, and can run it again after a change.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorProject _project;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorProject project, GeneratorDriver driver)
    {
        _project = project;
        Compilation = project.Compile();
        _driver = driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics, TestContext.Current.CancellationToken);
        Output = output;
        Diagnostics = diagnostics;
        Result = _driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    public Compilation Compilation { get; }

    public Compilation Output { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static source => source.HintName);

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public static GeneratorRun Of(GeneratorProject project) => new(project, CSharpGeneratorDriver.Create(
        [new ApiGenerator().AsSourceGenerator()],
        project.Files,
        project.ParseOptions,
        project.OptionsProvider,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>Runs again on a changed project; what did not change is handed over as the same objects.</summary>
    public GeneratorRun Again(GeneratorProject project)
    {
        var driver = _driver.WithUpdatedParseOptions(project.ParseOptions).WithUpdatedAnalyzerConfigOptions(project.OptionsProvider);
        foreach (var (old, changed) in _project.Files.Zip(project.Files))
        {
            if (!ReferenceEquals(old, changed))
                driver = driver.ReplaceAdditionalText(old, changed);
        }

        return new(project, driver.AddAdditionalTexts([.. project.Files.Skip(_project.Files.Count)]));
    }

    /// <summary>What the generator emits for another compilation of the same project; what it need not make anew is the same object.</summary>
    public IEnumerable<SourceText> TextsOf(Compilation compilation)
    {
        var result = _driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.GeneratedSources.Select(static source => source.SourceText);
    }

    /// <summary>Why each output of a step is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)] : [];

    /// <summary>Requires that there are no findings, and that the emitted code compiles to the end without a warning, documentation included.</summary>
    public GeneratorRun ShouldCompile()
    {
        Assert.Empty(Diagnostics);
        var result = Output.Emit(Stream.Null, xmlDocumentationStream: Stream.Null, cancellationToken: TestContext.Current.CancellationToken);
        var wrong = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} diagnostics:\n{string.Join('\n', wrong.Take(20))}");
        Assert.True(result.Success);
        return this;
    }

    /// <summary>Requires that the emitted code compiles without a warning, that a second run does nothing, and that no step keeps a compiler object.</summary>
    public GeneratorRun ShouldBeSound()
    {
        ShouldCompile();
        Assert.All(Result.GeneratedSources, static source => Assert.DoesNotContain('\r', source.SourceText.ToString()));
        Assert.Equal(HintNames.Count(), HintNames.Distinct(System.StringComparer.OrdinalIgnoreCase).Count());

        var reads = _project.Files.Sum(static file => file.Reads);
        var again = Again(_project with { });
        foreach (var (name, runs) in again.Result.TrackedSteps.Where(static step => StepValues.Named.Contains(step.Key)))
            Assert.All(runs.SelectMany(static run => run.Outputs), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached, $"{name} was {output.Reason}"));
        Assert.All(
            again.Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(reads, _project.Files.Sum(static file => file.Reads));
        Assert.Empty(StepValues.CompilerObjects(Result));
        return this;
    }
}
