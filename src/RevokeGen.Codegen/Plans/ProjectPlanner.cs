using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>From the spec files of a project to the plans of its clients: reads, merges, cuts down to the picked operations, decides.</summary>
internal static class ProjectPlanner
{
    /// <summary>Plans every service that the files declare. Never throws for what the files hold.</summary>
    public static ProjectPlan Plan(IReadOnlyList<SpecSource> sources, ProjectSettings project, CancellationToken cancellationToken)
    {
        var files = new List<SpecFile>();
        var selections = new List<OperationSelection>();
        foreach (var source in sources)
        {
            files.Add(SpecFileReader.Read(source.Path, source.Text, cancellationToken));
            selections.Add(new(source.Path, source.Settings.Operations));
        }

        var assembled = ModelAssembler.Assemble(files, selections, cancellationToken);
        var findings = new List<Finding>(assembled.Findings);
        var model = RuleSwitch.Apply(assembled.Model, project.DisabledRules, findings);
        // A shape that lost a member to an error is no reason to find fault with the rules about it too.
        var isWhole = !assembled.Findings.Any(static finding => finding.RuleId is SpecRules.UnknownTarget or SpecRules.InvalidShape);
        var plans = new List<ServicePlan>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var closure in assembled.Services)
        {
            var settings = sources.First(source => source.Path == closure.Path).Settings;
            SettingsAgreement.Check(closure, settings, sources, files, findings);
            if (settings.Accessibility is not ("" or "public" or "internal"))
                findings.Add(new(SpecRules.ConflictingSettings, [closure.Service.Id.Value, $"Accessibility \"{settings.Accessibility}\" is neither public nor internal"], closure.Service.Spot));
            var accessibility = settings.Accessibility == "internal" ? "internal" : "public";
            var outcome = ServicePlanner.Plan(
                model, closure, new(settings.Namespace, project.RootNamespace, accessibility, settings.Json, project.LanguageUnions, settings.Server), cancellationToken);
            findings.AddRange(outcome.Findings.Where(finding => isWhole || finding.RuleId is not (SpecRules.InvalidCondition or SpecRules.RuleDoesNotFit)));
            if (outcome.Value is not { } plan)
                continue;
            if (names.Add(plan.Namespace + "." + plan.Name))
                plans.Add(plan);
            else
                findings.Add(new(SpecRules.ConflictingSettings, [plan.ShapeId, $"another service is emitted as {plan.Namespace}.{plan.Name}; set Namespace"], closure.Service.Spot));
        }

        return new(plans.ToEquatableArray(), findings.ToEquatableArray());
    }
}
