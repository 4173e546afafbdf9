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
/// Values between steps are classes, and what is collected becomes one at once: the driver's code is compiled anew in each compiler process for every
/// struct that it carries, which took a fifth of a first run.
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
        var unions = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider).Select(static (pair, _) => SpecInputs.Unions(pair.Left, pair.Right));
        var settings = context.AnalyzerConfigOptionsProvider.Combine(unions).Select(static (pair, _) => SpecInputs.Project(pair.Left, pair.Right));
        var references = context.MetadataReferencesProvider.Collect().Select(static (references, _) => references.ToEquatableArray());
        var isRuntime = settings.Select(static (settings, _) => TargetFacts.IsRuntimeItself(settings));
        var target = context.ParseOptionsProvider.Combine(unions.Combine(isRuntime))
            .Combine(specs.Select(static (specs, _) => new SpecOrigin(specs.All(static spec => spec.IsBundled))).Combine(references))
            .Select(static (pair, _) => TargetFacts.From(pair.Left.Left, pair.Left.Right.Left, pair.Left.Right.Right, pair.Right.Left, pair.Right.Right))
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
        var attribute = asked.Combine(context.CompilationProvider).Where(static pair => pair.Left.NeedsUnionAttribute(pair.Right)).Select(static (pair, _) => UnionAttributeEmitter.Emit());

        context.RegisterSourceOutput(findings, static (output, findings) => output.ReportSpecFindings(findings));
        context.RegisterSourceOutput(asked, static (output, target) => output.ReportTarget(target));
        context.RegisterSourceOutput(emitted, static (output, files) => output.AddFiles(files));
        context.RegisterSourceOutput(attribute, static (output, file) => output.AddFile(file));
    }
}
