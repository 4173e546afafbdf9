using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides what values must keep, from the constraint traits on shapes and members.</summary>
internal sealed class RulePlanner
{
    private readonly PlanContext _context;
    private readonly HashSet<string> _validating = new(StringComparer.Ordinal);

    public RulePlanner(PlanContext context)
    {
        _context = context;
        FindValidating();
        // What is only read is the service's word.
        _validating.RemoveWhere(id => !_context.IsWritten(_context.Model.Find(new(id))!));
    }

    /// <summary>Whether a member is there in every value: required, and not opened up by <c>@clientOptional</c>.</summary>
    public static bool IsRequired(MemberShape member) => member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.ClientOptional);

    /// <summary>Whether anything in a value of the structure or union, at any depth, can break a rule.</summary>
    public bool HasValidation(ShapeId id) => _validating.Contains(id.Value);

    /// <summary>Whether anything in a structure with these members can break a rule.</summary>
    public bool HasValidation(IEnumerable<MemberShape> members) =>
        members.Any(member => (IsRequired(member) && !_context.TypeOf(member.Target).IsValueType) || Rules(member.Target, member.Traits) is not null);

    /// <summary>What a value must keep; null when nothing.</summary>
    /// <param name="target">The value's shape.</param>
    /// <param name="traits">The traits of the member that holds it, which come before the shape's own.</param>
    public ValueRules? Rules(ShapeId target, Traits traits)
    {
        var shape = _context.Model.Find(target)!;
        var own = Own(shape, traits);
        var item = shape.Type switch
        {
            ShapeType.List or ShapeType.Set => Rules(shape.Members[0].Target, shape.Members[0].Traits),
            ShapeType.Map => Rules(shape.Member("value")!.Target, shape.Member("value")!.Traits),
            _ => null,
        };
        var key = shape.Type == ShapeType.Map ? Rules(shape.Member("key")!.Target, shape.Member("key")!.Traits) : null;
        var validates = _validating.Contains(target.Value);
        return own.Count == 0 && item is null && key is null && !validates ? null : new(own, item, key, shape.Type == ShapeType.Map, validates);
    }

    private static EquatableArray<ConstraintPlan> Own(Shape shape, Traits traits)
    {
        var own = new List<ConstraintPlan>();
        SpecNode? Find(string id) => traits.Find(id) ?? shape.Traits.Find(id);
        var hasLength = shape.Type is ShapeType.String or ShapeType.Blob or ShapeType.List or ShapeType.Set or ShapeType.Map;
        if (hasLength && Find(TraitIds.Length) is { } length)
        {
            var min = (length["min"] as NumberNode)?.Integer is { } least and > 0 ? least : (long?)null;
            var max = (length["max"] as NumberNode)?.Integer is { } greatest and < int.MaxValue ? greatest : (long?)null;
            if (min is not null || max is not null)
                own.Add(new(ConstraintKind.Length, Invariant(min), Invariant(max)));
        }

        if (shape.Type == ShapeType.String && Find(TraitIds.Pattern)?.Text is { } pattern)
            own.Add(new(ConstraintKind.Pattern, Pattern: pattern));
        if (IsNumber(shape.Type) && Find(TraitIds.Range) is { } range)
            own.Add(new(ConstraintKind.Range, (range["min"] as NumberNode)?.Raw, (range["max"] as NumberNode)?.Raw));
        if (shape.Type is ShapeType.List or ShapeType.Set && (shape.Type == ShapeType.Set || Find(TraitIds.UniqueItems) is not null))
            own.Add(new(ConstraintKind.UniqueItems));
        return own.ToEquatableArray();
    }

    private static bool IsNumber(ShapeType type) =>
        type is ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double or ShapeType.IntEnum;

    private static string? Invariant(long? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Marks what can break a rule, and what holds such a thing, until nothing new is found.</summary>
    private void FindValidating()
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var shape in _context.DataShapes)
            {
                if (shape.Type is not (ShapeType.Structure or ShapeType.Union) || _validating.Contains(shape.Id.Value))
                    continue;
                var isUnion = PlanContext.IsUnion(shape);
                if ((isUnion && _context.IsRead(shape) && _context.IsWritten(shape))
                    || (isUnion ? shape.Members.Any(member => Rules(member.Target, member.Traits) is not null) : HasValidation(shape.Members)))
                    found |= _validating.Add(shape.Id.Value);
            }
        }
    }
}
