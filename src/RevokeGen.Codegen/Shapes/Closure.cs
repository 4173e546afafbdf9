namespace RevokeGen.Codegen.Shapes;

/// <summary>Finds everything that operations reach. Shapes are loaded as they are reached; types that recur end the walk.</summary>
internal sealed class Closure(Func<ShapeId, Shape?> load, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ShapeUse> _uses = new(StringComparer.Ordinal);
    private readonly Stack<string> _waiting = new();

    /// <summary>How each data shape that is not the prelude's is used, by id.</summary>
    public IReadOnlyDictionary<string, ShapeUse> Uses => _uses;

    /// <summary>The data shapes reached, ordinal by id, without those of the prelude.</summary>
    public IEnumerable<Shape> Shapes =>
        _uses.Keys.OrderBy(static id => id, StringComparer.Ordinal).Select(id => load(new(id))!);

    public static Closure Of(Shape service, IEnumerable<Shape> operations, Func<ShapeId, Shape?> load, CancellationToken cancellationToken)
    {
        var closure = new Closure(load, cancellationToken);
        foreach (var error in service.Errors)
            closure.Reach(error, ShapeUse.Read);
        foreach (var operation in operations)
        {
            if (operation.Input is { } input)
                closure.Reach(input, ShapeUse.Written);
            if (operation.Output is { } output)
                closure.Reach(output, ShapeUse.Read);
            foreach (var error in operation.Errors)
                closure.Reach(error, ShapeUse.Read);
        }

        return closure;
    }

    private void Reach(ShapeId root, ShapeUse use)
    {
        Add(root, use);
        while (_waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (load(new(_waiting.Pop())) is not { } shape)
                continue;
            foreach (var member in shape.Members)
                Add(member.Target, use);
        }
    }

    private void Add(ShapeId id, ShapeUse use)
    {
        if (Prelude.Shapes.ContainsKey(id.Value))
            return;
        _uses.TryGetValue(id.Value, out var known);
        if ((known & use) == use)
            return;
        _uses[id.Value] = known | use;
        _waiting.Push(id.Value);
    }
}
