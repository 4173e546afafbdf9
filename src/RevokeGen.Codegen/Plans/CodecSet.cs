using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>The codecs of all types of a service, for its protocol and for JSON in the model's names.</summary>
internal sealed class CodecSet(
    PlanContext context,
    IReadOnlyList<StructurePlan> requests,
    IReadOnlyList<StructurePlan> responses,
    IReadOnlyList<StructurePlan> structures,
    IReadOnlyList<UnionPlan> unions,
    EquatableArray<ErrorPlan> errors)
{
    public CodecPlan Protocol(CodecPlanner planner)
    {
        var shapes = requests.Select(planner.Request)
            .Concat(responses.Select(planner.Response))
            .Concat(structures.Select(plan => planner.Structure(plan, IsWritten(plan.ShapeId), IsRead(plan.ShapeId))))
            .Concat(unions.Select(plan => planner.Union(plan, IsWritten(plan.ShapeId), IsRead(plan.ShapeId))))
            .Concat(errors.Where(static error => error.Members.Count > 0).Select(planner.Error));
        return new(context.ServiceName + "Serialization", IsStrict: false, shapes.ToEquatableArray());
    }

    public CodecPlan Json()
    {
        var planner = new CodecPlanner(context, json: true);
        var shapes = requests.Select(planner.Request)
            .Concat(responses.Select(planner.Response))
            .Concat(structures.Select(plan => planner.Structure(plan, isWritten: true, isRead: true)))
            .Concat(unions.Select(plan => planner.Union(plan, isWritten: true, isRead: true)));
        return new(context.ServiceName + "Json", IsStrict: true, shapes.ToEquatableArray());
    }

    /// <summary>The service's half: what clients write is read, and what they read is written.</summary>
    public CodecPlan Server(CodecPlanner planner, IEnumerable<ShapeCodec> errors)
    {
        var shapes = requests.Select(planner.ReadRequest)
            .Concat(responses.Select(planner.WrittenResponse))
            .Concat(structures.Select(plan => planner.Structure(plan, IsRead(plan.ShapeId), IsWritten(plan.ShapeId))))
            .Concat(unions.Select(plan => planner.Union(plan, IsRead(plan.ShapeId), IsWritten(plan.ShapeId))))
            .Concat(errors);
        return new(context.ServiceName + "ServerSerialization", IsStrict: true, shapes.ToEquatableArray());
    }

    private bool IsWritten(string id) => context.IsWritten(Shape(id));

    private bool IsRead(string id) => context.IsRead(Shape(id));

    private Shape Shape(string id) => context.Model.Find(new(id))!;
}
