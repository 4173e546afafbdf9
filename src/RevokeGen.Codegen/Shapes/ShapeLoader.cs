using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Parses shapes when they are asked for, each once: definition, <c>apply</c> statements, mixins, upgrade to Smithy 2.0.</summary>
internal sealed class ShapeLoader(ShapeIndex index, List<Finding> findings, CancellationToken cancellationToken)
{
    // Every mixin of a mixin has its members once more, so a chain of them has their number squared. AWS's models stay below 1,000.
    private const int MostInherited = 1_000_000;

    private readonly Dictionary<string, Shape> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedShape> _open = new(StringComparer.Ordinal);
    private readonly ShapeParser _parser = new(index, findings);
    private long _inherited;

    /// <summary>The shapes loaded so far.</summary>
    public IReadOnlyDictionary<string, Shape> Loaded => _loaded;

    /// <summary>A shape; null when there is none with this id.</summary>
    public Shape? Load(ShapeId id)
    {
        if (index.TypeOf(id) is null)
            return null;

        // A shape waits on the stack until its mixins are there.
        var waiting = new Stack<string>();
        waiting.Push(id.Value);
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = waiting.Peek();
            if (_loaded.ContainsKey(next) || !TryPushMixins(next, waiting))
                waiting.Pop();
        }

        return _loaded[id.Value];
    }

    private bool TryPushMixins(string id, Stack<string> waiting)
    {
        if (!_open.TryGetValue(id, out var parsed))
        {
            parsed = Parse(new(id));
            if (parsed.Mixins.Count > 0)
                parsed = parsed with { Mixins = parsed.Mixins.Where(mixin => !IsCycle(mixin.Value, parsed)).ToEquatableArray() };
            _open.Add(id, parsed);
            foreach (var mixin in parsed.Mixins.Where(mixin => !_loaded.ContainsKey(mixin.Value)))
                waiting.Push(mixin.Value);
            if (waiting.Peek() != id)
                return true;
        }

        _loaded.Add(id, Finish(parsed));
        _open.Remove(id);
        return false;
    }

    private bool IsCycle(string mixin, ParsedShape parsed)
    {
        if (mixin != parsed.Shape.Id.Value && !_open.ContainsKey(mixin))
            return false;
        Report(parsed.Shape, $"its mixin '{mixin}' is made from it");
        return true;
    }

    private ParsedShape Parse(ShapeId id)
    {
        var definitions = index.Definitions(id);
        if (definitions.Count == 0)
            return new(Prelude.Shapes[id.Value], []);
        var parsed = _parser.Parse(id, index.TypeOf(id)!.Value, definitions[0]);
        foreach (var other in definitions.Skip(1))
        {
            if (!NodeContent.AreEqual(definitions[0].ReadBody([]), other.ReadBody([])))
                findings.Add(new(SpecRules.ConflictingDefinition, [id.Value], other.Entry.KeySpot));
        }

        return parsed;
    }

    private Shape Finish(ParsedShape parsed)
    {
        var mixins = MixinsOf(parsed);
        foreach (var mixin in mixins.Where(static mixin => !mixin.Traits.Has(TraitIds.Mixin)))
            Report(parsed.Shape, $"'{mixin.Id}' is no mixin");
        var overlay = new Overlay(index.Applies(parsed.Shape.Id), findings);
        var shape = new MixinFlattener(index, findings).Flatten(parsed.Shape, mixins, overlay);
        var isVersion1 = index.Definitions(shape.Id) is { Count: > 0 } definitions && definitions[0].File.IsVersion1;
        return new ShapeUpgrade(index, Load, findings).Upgrade(shape, isVersion1);
    }

    private Shape[] MixinsOf(ParsedShape parsed)
    {
        if (parsed.Mixins.Count == 0)
            return [];
        var mixins = parsed.Mixins.Select(mixin => _loaded[mixin.Value]).ToArray();
        var members = mixins.Sum(static mixin => (long)mixin.Members.Count);
        if (_inherited + members > MostInherited)
        {
            Report(parsed.Shape, "its mixins' members are left out: all shapes together can have 1,000,000 members of mixins");
            return [];
        }

        _inherited += members;
        return mixins;
    }

    private void Report(Shape shape, string what) => findings.Add(new(SpecRules.InvalidShape, [shape.Id.Value, what], shape.Spot));
}
