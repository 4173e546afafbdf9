using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>
/// Checks that a value of every structure can be made: none can of one that requires itself, through required members and unions all of whose members
/// lead back to it. A list or map may be empty, and ends the way.
/// </summary>
internal sealed class RequiredCycles
{
    private readonly CheckContext _context;

    /// <summary>What each structure and union needs to be made that may need others in turn: a structure all of these, a union one.</summary>
    private readonly Dictionary<string, MemberShape[]> _needs = new(StringComparer.Ordinal);

    public RequiredCycles(CheckContext context, IEnumerable<Shape> shapes)
    {
        _context = context;
        foreach (var shape in shapes)
        {
            if (Needs(shape) is { Length: > 0 } needs)
                _needs.Add(shape.Id.Value, needs);
        }
    }

    public void Check()
    {
        if (_needs.Count > 0)
            TakeOutWhatCanBeMade();
        if (_needs.Count == 0)
            return;
        var cycles = Components.Of(_needs.ToDictionary(static pair => pair.Key, static pair => pair.Value.Select(static member => member.Target.Value).ToList(), StringComparer.Ordinal));
        foreach (var pair in _needs.Where(pair => !IsUnion(Find(pair.Key))))
        {
            foreach (var member in pair.Value.Where(member => cycles.TryGetValue(member.Target.Value, out var cycle) && cycle == cycles[pair.Key]))
                Report(Find(pair.Key), member);
        }
    }

    private Shape Find(string id) => _context.Find(new(id))!;

    private static bool IsUnion(Shape shape) => shape.Type == ShapeType.Union || shape.Traits.Has(TraitIds.ExactlyOneOf);

    private MemberShape[] Needs(Shape shape)
    {
        if (shape.IsPartial || shape.Type is not (ShapeType.Structure or ShapeType.Union))
            return [];
        if (IsUnion(shape))
            return shape.Members.All(IsMadeOfOthers) ? [.. shape.Members] : [];
        return shape.Members.Count == 0 ? [] : [.. shape.Members.Where(member => IsNeeded(member) && IsMadeOfOthers(member))];
    }

    // What a client may leave out is required of the service alone.
    private static bool IsNeeded(MemberShape member) => member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.ClientOptional);

    private bool IsMadeOfOthers(MemberShape member) => _context.TypeOf(member.Target) is ShapeType.Structure or ShapeType.Union;

    private void TakeOutWhatCanBeMade()
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in _needs)
        {
            open.Add(pair.Key, IsUnion(Find(pair.Key)) ? 1 : pair.Value.Length);
            foreach (var member in pair.Value)
            {
                if (!users.TryGetValue(member.Target.Value, out var known))
                    users.Add(member.Target.Value, known = []);
                known.Add(pair.Key);
            }
        }

        var waiting = new Stack<string>(users.Keys.Where(id => !_needs.ContainsKey(id)));
        while (waiting.Count > 0)
        {
            if (!users.TryGetValue(waiting.Pop(), out var freed))
                continue;
            foreach (var user in freed)
            {
                if (--open[user] == 0 && _needs.Remove(user))
                    waiting.Push(user);
            }
        }
    }

    private void Report(Shape shape, MemberShape member)
    {
        var way = member.Target == shape.Id ? "" : $" by way of '{member.Target}'";
        _context.Report(
            SpecRules.MisplacedTrait,
            member.Traits.FindMember(TraitIds.Required)!.NameSpot,
            TraitIds.Required,
            shape.Id.WithMember(member.Name).Value,
            $"'{shape.Id.Name}' would require itself{way}, so that no value of it could be made");
    }
}
