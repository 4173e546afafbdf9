using System.Globalization;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Reads the constraint traits on shapes and members, and knows which types hold anything that can break a rule.</summary>
internal sealed class ConstraintPlanner
{
    private readonly PlanContext _context;
    private readonly PatternPlanner _patterns = new();
    private readonly HashSet<string> _validating = new(StringComparer.Ordinal);

    public ConstraintPlanner(PlanContext context)
    {
        _context = context;
        FindValidating();
        // Nothing is done to what is only read.
        _validating.RemoveWhere(id => !_context.IsWritten(_context.Model.Find(new(id))!));
    }

    /// <summary>Whether a member is there in every value: required, not opened up by <c>@clientOptional</c>, and not a token that the client fills.</summary>
    public static bool IsRequired(MemberShape member) =>
        member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.ClientOptional) && !member.Traits.Has(TraitIds.IdempotencyToken);

    /// <summary>Whether anything in a value of the structure or union, at any depth, can break a rule.</summary>
    public bool HasValidation(ShapeId id) => _validating.Contains(id.Value);

    /// <summary>The same for a structure that may be no data shape but a request.</summary>
    public bool HasValidation(Shape structure) =>
        ShapeRulesPlanner.IsEnforced(structure)
        || structure.Members.Any(member => (IsRequired(member) && !_context.TypeOf(member.Target).IsValueType) || CanBreak(member));

    /// <summary>Whether a null in a list or map breaks its rule: it is not sparse, and what it holds is no C# struct.</summary>
    public bool RejectsNullItems(Shape shape) =>
        HeldBy(shape) is { } held && !shape.Traits.Has(TraitIds.Sparse) && !_context.TypeOf(held).IsValueType;

    /// <summary>The constraints of a member's value itself, in the order in which they are checked. The member's own traits come before those of its target.</summary>
    public EquatableArray<ConstraintPlan> Of(MemberShape member)
    {
        var shape = _context.Model.Find(member.Target)!;
        var own = new List<ConstraintPlan>();
        // A null says that the rule is switched off.
        SpecNode? Find(string id) => (member.Traits.Find(id) ?? shape.Traits.Find(id)) is var found && found is NullNode ? null : found;
        var hasLength = shape.Type is ShapeType.String or ShapeType.Blob or ShapeType.List or ShapeType.Set or ShapeType.Map && !PlanContext.IsStream(shape);
        if (hasLength && Find(TraitIds.Length) is { } length)
        {
            var min = (length["min"] as NumberNode)?.Integer is { } least and > 0 ? least : (long?)null;
            var max = (length["max"] as NumberNode)?.Integer is { } greatest and < int.MaxValue ? greatest : (long?)null;
            if (min is not null || max is not null)
                own.Add(new(ConstraintKind.Length, Invariant(min), Invariant(max)));
        }

        if (shape.Type == ShapeType.String && Find(TraitIds.Pattern)?.Text is { } source && _patterns.Plan(source) is { } pattern)
            own.Add(new(ConstraintKind.Pattern, Pattern: pattern));
        if (IsNumber(shape.Type) && Find(TraitIds.Range) is { } range)
        {
            var (min, max) = (Bound(range["min"], shape.Type), Bound(range["max"], shape.Type));
            if (min is not null || max is not null)
                own.Add(new(ConstraintKind.Range, min, max));
        }

        if (shape.Type is ShapeType.List or ShapeType.Set && Find(TraitIds.UniqueItems) is not null)
            own.Add(new(ConstraintKind.UniqueItems));
        return own.ToEquatableArray();
    }

    private static bool IsNumber(ShapeType type) =>
        type is ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double or ShapeType.IntEnum
            or ShapeType.BigInteger or ShapeType.BigDecimal;

    /// <summary>A bound of a range; null for one past every number that C# can write, which bounds nothing.</summary>
    private static string? Bound(SpecNode? bound, ShapeType type)
    {
        if (bound is not NumberNode { Raw: var raw })
            return null;
        var canBeWritten = type switch
        {
            ShapeType.BigInteger or ShapeType.BigDecimal => true,
            ShapeType.Float or ShapeType.Double => double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number),
            _ => decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        };
        return canBeWritten ? raw : null;
    }

    private static string? Invariant(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the value of a member can break a rule, by itself or by what it holds.</summary>
    private bool CanBreak(MemberShape member)
    {
        var shape = _context.Model.Find(member.Target)!;
        var holds = shape.Type is ShapeType.List or ShapeType.Set or ShapeType.Map ? shape.Members : [];
        return _validating.Contains(shape.Id.Value)
            || RuleConditionPlanner.HasConditions(member, shape)
            || Of(member).Count > 0
            || RejectsNullItems(shape)
            || holds.Any(CanBreak);
    }

    /// <summary>Marks what can break a rule, and then what holds such a thing, each shape once.</summary>
    private void FindValidating()
    {
        var holders = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var waiting = new Stack<string>();
        foreach (var shape in _context.DataShapes.Where(static shape => shape.Type is ShapeType.Structure or ShapeType.Union))
        {
            foreach (var held in shape.Members.Select(member => Held(member.Target).Value))
            {
                if (!holders.TryGetValue(held, out var holding))
                    holders.Add(held, holding = []);
                holding.Add(shape.Id.Value);
            }

            if (BreaksRules(shape))
                waiting.Push(shape.Id.Value);
        }

        while (waiting.Count > 0)
        {
            var id = waiting.Pop();
            if (!_validating.Add(id) || !holders.TryGetValue(id, out var holding))
                continue;
            foreach (var holder in holding)
                waiting.Push(holder);
        }
    }

    /// <summary>Whether a value of the structure or union can break a rule, apart from what holds for structures and unions in it.</summary>
    private bool BreaksRules(Shape shape)
    {
        if (!PlanContext.IsUnion(shape))
            return HasValidation(shape);
        return (_context.IsRead(shape) && _context.IsWritten(shape)) || ShapeRulesPlanner.IsEnforced(shape) || shape.Members.Any(CanBreak);
    }

    /// <summary>What a value holds in the end: a list its items, a map its values.</summary>
    private ShapeId Held(ShapeId id)
    {
        while (HeldBy(_context.Model.Find(id)!) is { } held)
            id = held;
        return id;
    }

    /// <summary>What a list or map holds; null for anything else.</summary>
    private static ShapeId? HeldBy(Shape shape) =>
        shape.Type is ShapeType.List or ShapeType.Set or ShapeType.Map ? (shape.Member("value") ?? shape.Members[0]).Target : null;
}
