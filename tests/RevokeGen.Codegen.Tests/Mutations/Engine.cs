using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>All steps from text to emitted files, as the generator runs them.</summary>
internal static class Engine
{
    /// <summary>Runs the steps; requires that something is emitted or said, and that findings stand in the text they speak of.</summary>
    /// <returns>How many services were emitted, and how many findings there were.</returns>
    public static (int Services, int Findings) Run(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var sources = texts.Select(static (text, index) => new SpecSource($"/{index}.json", text, new([], "", "", Json: true))).ToList();
        var plan = ProjectPlanner.Plan(sources, new("Sample", []), cancellationToken);
        foreach (var service in plan.Services)
            Assert.NotEmpty(ServiceEmitter.Emit(service, cancellationToken));
        Assert.True(plan.Services.Count > 0 || plan.Findings.Count > 0, "nothing is emitted and nothing is said");
        foreach (var spot in plan.Findings.Select(static finding => finding.Spot).OfType<TextSpot>())
            Assert.InRange(spot.Start + spot.Length, spot.Start, sources.Single(source => source.Path == spot.Path).Text!.Length);
        return (plan.Services.Count, plan.Findings.Count);
    }
}
