using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>All that is emitted for a project, and all that is wrong with its specs.</summary>
internal sealed record ProjectPlan(EquatableArray<ServicePlan> Services, EquatableArray<Finding> Findings);
