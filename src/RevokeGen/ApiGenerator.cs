using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Inputs;
using RevokeGen.Rules;

namespace RevokeGen;

/// <summary>Emits typed, validated clients for the operations that a project picks from its API specs. Wires the steps, and nothing else.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var specs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecInputs.From(pair.Left, pair.Right))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!.Value)
            .Collect();
        var settings = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SpecInputs.Project(options));
        var target = context.ParseOptionsProvider
            .Combine(context.MetadataReferencesProvider.Collect())
            .Select(static (pair, _) => TargetFacts.From(pair.Left, pair.Right))
            .WithTrackingName(Steps.Target);

        var plan = specs.Combine(settings)
            .Select(static (pair, cancellationToken) => ProjectPlanner.Plan(
                pair.Left.Select(input => SpecInputs.Read(input, cancellationToken)).ToList(), pair.Right, cancellationToken))
            .WithTrackingName(Steps.Plan);
        var findings = plan.Select(static (plan, _) => plan.Findings).WithTrackingName(Steps.Findings);
        var services = plan.SelectMany(static (plan, _) => plan.Services).WithTrackingName(Steps.Service);

        context.RegisterSourceOutput(findings, static (output, findings) => output.ReportSpecFindings(findings));
        context.RegisterSourceOutput(target.Combine(specs), static (output, pair) => output.ReportTarget(pair.Left, hasSpecs: !pair.Right.IsEmpty));
        context.RegisterSourceOutput(services.Combine(target), static (output, pair) =>
        {
            if (pair.Right.CanCompile)
                output.AddFiles(ServiceEmitter.Emit(pair.Left, output.CancellationToken));
        });
    }
}
