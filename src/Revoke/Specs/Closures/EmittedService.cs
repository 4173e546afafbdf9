using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs.Closures;

/// <summary>What would be emitted for a service.</summary>
/// <param name="Plan">The service.</param>
/// <param name="Shapes">What becomes a C# type.</param>
/// <param name="Files">The files.</param>
internal sealed record EmittedService(ServicePlan Plan, IReadOnlyList<EmittedShape> Shapes, IReadOnlyList<EmittedFile> Files)
{
    public int Lines => Files.Sum(LinesOf);

    public static EmittedService Of(ServicePlan plan, CancellationToken cancellationToken) =>
        new(plan, [.. ShapesOf(plan)], ServiceEmitter.Emit(plan, cancellationToken));

    public static int LinesOf(EmittedFile file) => file.Text.AsSpan().Count('\n');

    private static IEnumerable<EmittedShape> ShapesOf(ServicePlan plan)
    {
        foreach (var structure in plan.Structures)
            yield return new(KindOf(structure.Role), structure.ShapeId, structure.Name, structure.Members.Count);
        foreach (var union in plan.Unions)
            yield return new("union", union.ShapeId, union.Name, union.Variants.Count);
        foreach (var known in plan.Enums)
            yield return new("enum", known.ShapeId, known.Name, known.Members.Count);
        foreach (var error in plan.Errors)
            yield return new("error", error.ShapeId, error.Name, error.Members.Count);
    }

    private static string KindOf(StructureRole role) => role switch
    {
        StructureRole.Request => "request",
        StructureRole.Response => "response",
        _ => "structure",
    };
}
