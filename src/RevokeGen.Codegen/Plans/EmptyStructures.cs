using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>
/// Knows which structures can be made of nothing, to stand for a required member that an answer lacks: those that do not need themselves, nor others
/// in a chain so long that making them would fill the stack.
/// </summary>
internal sealed class EmptyStructures
{
    private const int LongestChain = 32;

    private readonly HashSet<string> _possible = new(StringComparer.Ordinal);

    public EmptyStructures(PlanContext context)
    {
        var waiting = context.DataShapes.Where(PlanContext.IsStructure).ToList();
        for (var length = 0; length < LongestChain && waiting.Count > 0; length++)
        {
            var found = waiting.FindAll(shape => Needed(context, shape).All(_possible.Contains));
            if (found.Count == 0)
                return;
            _possible.UnionWith(found.Select(static shape => shape.Id.Value));
            waiting.RemoveAll(shape => IsPossible(shape.Id));
        }
    }

    public bool IsPossible(ShapeId id) => _possible.Contains(id.Value);

    private static IEnumerable<string> Needed(PlanContext context, Shape structure) =>
        structure.Members.Where(member => ConstraintPlanner.IsRequired(member) && context.TypeOf(member.Target).Kind == TypeKind.Structure).Select(static member => member.Target.Value);
}
