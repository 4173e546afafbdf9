using RevokeGen.Codegen.Specs;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>What checks may look at, and where they report.</summary>
internal sealed class CheckContext(ShapeIndex index, IReadOnlyDictionary<string, Shape> loaded, List<Finding> findings)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SmithyPattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>The type of any shape, loaded or not; null when there is no such shape.</summary>
    public ShapeType? TypeOf(ShapeId id) => index.TypeOf(id);

    /// <summary>Whether no file defines the shape, and none could that was not read.</summary>
    public bool IsMissing(ShapeId id) => index.IsMissing(id);

    /// <summary>A shape that was loaded in full, or one of the prelude; null for others, of which nothing is to be said.</summary>
    public Shape? Find(ShapeId id) =>
        (loaded.TryGetValue(id.Value, out var shape) || Prelude.Shapes.TryGetValue(id.Value, out shape)) && !shape.IsPartial ? shape : null;

    /// <summary>Whether a service says that any of its operations may end with the error.</summary>
    public bool IsErrorOfService(string id) => loaded.Values.Any(shape => shape.Type == ShapeType.Service && shape.Errors.Any(error => error.Value == id));

    /// <summary>Whether an operation has the shape as its output, or one may have that was not loaded.</summary>
    public bool MayBeOutput(ShapeId id) =>
        loaded.Values.Any(shape => shape.Type == ShapeType.Operation && shape.Output?.Value == id.Value)
        || index.Ids.Any(other => index.TypeOf(new(other)) == ShapeType.Operation && !loaded.ContainsKey(other));

    /// <summary>A pattern, read once however many values are held against it.</summary>
    public SmithyPattern Pattern(string source)
    {
        if (!_patterns.TryGetValue(source, out var pattern))
            _patterns.Add(source, pattern = SmithyPattern.Create(source));
        return pattern;
    }

    /// <summary>Reports once at a place what is said last in the arguments: what stands in a mixin is seen again on each shape that uses it.</summary>
    public void Report(string rule, TextSpot spot, params string[] arguments)
    {
        if (_reported.Add($"{rule} {spot.Path} {spot.Start} {arguments[arguments.Length - 1]}"))
            findings.Add(new(rule, arguments.ToEquatableArray(), spot));
    }
}
