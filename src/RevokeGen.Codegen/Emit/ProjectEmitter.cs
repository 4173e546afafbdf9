using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits all services of a project.</summary>
internal static class ProjectEmitter
{
    /// <summary>The findings, and then each service, as parts of their own.</summary>
    public static EquatableArray<ProjectPart> Emit(ProjectPlan project, CancellationToken cancellationToken) =>
    [
        new(project.Findings, []),
        .. project.Services.Select(service => new ProjectPart([], ServiceEmitter.Emit(service, cancellationToken))),
    ];
}
