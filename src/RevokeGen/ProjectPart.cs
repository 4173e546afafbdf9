using System.Linq;
using System.Threading;
using RevokeGen.Codegen;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;
using RevokeGen.Inputs;

namespace RevokeGen;

/// <summary>A part of what the specs of a project come to, equal to another with the same content: what is wrong with them, or all files of one service.</summary>
/// <param name="Service">The absolute shape id of the service; empty for the findings.</param>
/// <param name="Findings">What is wrong with the specs; empty for a service.</param>
/// <param name="Files">The files of a service; empty for the findings.</param>
/// <param name="Namespace">The namespace of a service's client; empty for the findings.</param>
/// <param name="Name">The service's name in C#; empty for the findings.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>; empty for the findings.</param>
internal sealed record ProjectPart(string Service, EquatableArray<Finding> Findings, EquatableArray<EmittedFile> Files, string Namespace, string Name, string Accessibility)
{
    public bool IsService => Service.Length > 0;

    /// <summary>What of a service is emitted for a project. The text of a registration is made where it is, since a part keeps what it holds.</summary>
    public EquatableArray<EmittedFile> FilesFor(TargetFacts target)
    {
        if (!target.CanCompile || target.Carried.Contains(Service))
            return [];
        return target.HasHttpFactory ? [.. Files, RegistrationEmitter.Emit(Service, Namespace, Name, Accessibility, !target.Registered.Contains(Service))] : Files;
    }

    /// <summary>Emits what is planned: the findings, and then each service.</summary>
    public static EquatableArray<ProjectPart> Of(ProjectPlan plan, CancellationToken cancellationToken) =>
    [
        new("", plan.Findings, [], "", "", ""),
        .. plan.Services.Select(service => new ProjectPart(service.ShapeId, [], ServiceEmitter.Emit(service, cancellationToken), service.Namespace, service.Name, service.Accessibility)),
    ];
}
