namespace RevokeGen.Codegen.Shapes;

/// <summary>Finds everything that operations reach. Shapes are loaded as they are reached; types that recur end the walk.</summary>
internal sealed class Closure(Func<ShapeId, Shape?> load, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Stack<ShapeId> _waiting = new();

    /// <summary>The data shapes reached, ordinal by id, without those of the prelude.</summary>
    public IEnumerable<Shape> Shapes =>
        _written.Union(_read).Sorted().Select(id => load(new(id))!);

    public static Closure Of(Shape service, IEnumerable<Shape> operations, Func<ShapeId, Shape?> load, CancellationToken cancellationToken)
    {
        var closure = new Closure(load, cancellationToken);
        foreach (var error in service.Errors)
            closure.Reach(error, closure._read);
        foreach (var operation in operations)
        {
            if (operation.Input is { } input)
                closure.Reach(input, closure._written);
            if (operation.Output is { } output)
                closure.Reach(output, closure._read);
            foreach (var error in operation.Errors)
                closure.Reach(error, closure._read);
        }

        return closure;
    }

    /// <summary>Whether a shape that is not the prelude's is reached.</summary>
    public bool Has(ShapeId id) => IsWritten(id) || IsRead(id);

    /// <summary>Whether a shape that is not the prelude's is reached from an operation's input.</summary>
    public bool IsWritten(ShapeId id) => _written.Contains(id.Value);

    /// <summary>Whether a shape that is not the prelude's is reached from an operation's output or from an error.</summary>
    public bool IsRead(ShapeId id) => _read.Contains(id.Value);

    private void Reach(ShapeId root, HashSet<string> reached)
    {
        Add(root, reached);
        while (_waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (load(_waiting.Pop()) is not { } shape)
                continue;
            foreach (var member in shape.Members)
                Add(member.Target, reached);
        }
    }

    private void Add(ShapeId id, HashSet<string> reached)
    {
        if (!Prelude.Shapes.ContainsKey(id.Value) && reached.Add(id.Value))
            _waiting.Push(id);
    }
}
