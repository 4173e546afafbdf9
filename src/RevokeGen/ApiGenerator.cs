using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Inputs;
using RevokeGen.Rules;

namespace RevokeGen;

/// <summary>Emits typed, validated clients for the operations that a project picks from its API specs. Wires the steps, and nothing else.</summary>
/// <remarks>
/// A plan holds about as much as the text that is emitted from it, so that a run keeps the text alone, which the compiler has to keep anyway. Each service is
/// compared by itself: where an edit leaves its text as it was, the old one stays, and the compiler is told of no change.
/// Values between steps are classes, pairs of them where steps combine, and what is collected becomes one at once: the driver's code, some 90 methods, is
/// compiled anew in each compiler process for every struct that it carries, enums and booleans and each kind of pair included.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var specs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecInputs.From(pair.Left, pair.Right))
            .Where(static reference => reference is not null)
            .Select(static (reference, cancellationToken) => SpecInput.From(reference!, cancellationToken))
            .WithTrackingName(Steps.Spec)
            .Collect()
            .Select(static (specs, _) => specs.ToEquatableArray());
        var project = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider).Select(static (pair, _) => ProjectFacts.From(pair.Left, pair.Right));
        var settings = project.Select(static (project, _) => project.Settings);
        var references = specs.Select(static (specs, _) => new SpecOrigin(specs.All(static spec => spec.IsBundled)))
            .Combine(context.MetadataReferencesProvider.Collect().Select(static (references, _) => references.ToEquatableArray()))
            .Select(static (pair, _) => ReferenceFacts.From(pair.Left, pair.Right));
        var target = project.Select(static (project, _) => project.Target).Combine(references)
            .Select(static (pair, _) => pair.Left.With(pair.Right))
            .WithTrackingName(Steps.Target);

        var parts = specs.Combine(settings)
            .SelectMany(static (pair, cancellationToken) => ProjectPart.Of(
                ProjectPlanner.Plan(pair.Left.Select(spec => spec.Read(cancellationToken)).ToList(), pair.Right, cancellationToken), cancellationToken))
            .WithTrackingName(Steps.Plan);
        var findings = parts.Where(static part => !part.IsService).Select(static (part, _) => part.Findings).WithTrackingName(Steps.Findings);
        var services = parts.Where(static part => part.IsService).WithTrackingName(Steps.Service);
        var emitted = services.Combine(target)
            .Select(static (pair, _) => pair.Left.FilesFor(pair.Right))
            .WithTrackingName(Steps.Emitted);
        // A project without specs needs to compile nothing.
        var asked = target.Combine(specs).SelectMany(static (pair, _) => pair.Right.Count == 0 ? EquatableArray<TargetFacts>.Empty : [pair.Left]);
        var attribute = asked.Combine(context.CompilationProvider)
            .SelectMany(static (pair, _) => pair.Left.NeedsUnionAttribute(pair.Right) ? [UnionAttributeEmitter.Emit()] : EquatableArray<EmittedFile>.Empty);

        context.RegisterSourceOutput(findings, static (output, findings) => output.ReportSpecFindings(findings));
        context.RegisterSourceOutput(asked, static (output, target) => output.ReportTarget(target));
        context.RegisterSourceOutput(emitted, static (output, files) => output.AddFiles(files));
        context.RegisterSourceOutput(attribute, static (output, file) => output.AddFile(file));
    }
}
