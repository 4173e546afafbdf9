using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>One run of <see cref="ModelAssembler"/>.</summary>
internal sealed class Assembly
{
    private readonly IReadOnlyList<SpecFile> _files;
    private readonly CancellationToken _cancellationToken;
    private readonly ShapeIndex _index;
    private readonly ShapeLoader _loader;
    private readonly List<ServiceClosure> _closures = [];

    public Assembly(IReadOnlyList<SpecFile> files, CancellationToken cancellationToken)
    {
        (_files, _cancellationToken) = (files, cancellationToken);
        Findings.AddRange(files.SelectMany(static file => file.Findings));
        _index = new(files, Findings);
        _loader = new(_index, Findings, cancellationToken);
    }

    public List<Finding> Findings { get; } = [];

    public bool IsComplete => _index.IsComplete;

    /// <summary>The services that are no mixins, ordinal by id.</summary>
    public IEnumerable<Shape> Services => _index.Ids
        .Where(id => _index.TypeOf(id) == ShapeType.Service)
        .OrderBy(static id => id.Value, StringComparer.Ordinal)
        .Select(id => _loader.Load(id)!)
        .Where(static service => !service.Traits.Has(TraitIds.Mixin));

    public IReadOnlyCollection<string> PathsOf(Shape service) =>
        _index.Definitions(service.Id).Select(static definition => definition.File.Path).ToArray();

    /// <summary>A service's operations, its resources' included, ordinal by id.</summary>
    public IReadOnlyList<ShapeId> OperationsOf(Shape service)
    {
        var operations = new HashSet<ShapeId>();
        var seen = new HashSet<ShapeId>();
        var waiting = new Stack<Shape>([service]);
        while (waiting.Count > 0)
        {
            var shape = waiting.Pop();
            operations.UnionWith(shape.Operations);
            foreach (var resource in shape.Resources.Where(seen.Add))
                waiting.Push(_loader.Load(resource)!);
        }

        return operations.OrderBy(static operation => operation.Value, StringComparer.Ordinal).ToArray();
    }

    public void AddClosure(Shape service, IReadOnlyList<ShapeId> operationIds)
    {
        var operations = operationIds.Select(id => _loader.Load(id)!).ToEquatableArray();
        var closure = Closure.Of(service, operations, _loader.Load, _cancellationToken);
        var shapes = closure.Shapes.ToEquatableArray();
        var wanted = new HashSet<ShapeId>(operationIds);
        var picked = service with { Operations = service.Operations.Where(wanted.Contains).ToEquatableArray() };
        var checksum = ClosureChecksum.Of(picked, operations, shapes);
        _closures.Add(new(picked, PathsOf(service).First(), operations, shapes, closure.Uses, checksum));
    }

    public void LoadAll()
    {
        foreach (var id in _index.Ids)
            _loader.Load(id);
    }

    /// <summary>Reports that there is nothing to emit, unless a finding says so already.</summary>
    public void ReportNoService()
    {
        if (_files.Count > 0 && Findings.Count == 0 && !Services.Any())
            Findings.Add(new(SpecRules.NotASmithyModel, ["no file defines a service"], default(TextPosition).To(default, _files[0].Path)));
    }

    public AssembledModel Finish()
    {
        var shapes = Prelude.Shapes.Values.ToDictionary(static shape => shape.Id.Value, StringComparer.Ordinal);
        var loaded = new HashSet<ShapeId>(_loader.Loaded.Values.Concat(shapes.Values).Select(static shape => shape.Id));
        foreach (var shape in _loader.Loaded.Values)
            shapes[shape.Id.Value] = Pruned(shape, loaded);
        var order = _files.Select(static file => file.Path).ToList();
        var findings = Findings
            .OrderBy(finding => finding.Spot is { } spot ? order.IndexOf(spot.Path) : int.MaxValue)
            .ThenBy(static finding => finding.Spot?.Start)
            .Distinct();
        return new(new(shapes), _closures.ToEquatableArray(), findings.ToEquatableArray());
    }

    // A service mentions operations that were not wanted, and a mixin shapes that only its users reach.
    private static Shape Pruned(Shape shape, HashSet<ShapeId> kept)
    {
        if (shape.Type is not (ShapeType.Service or ShapeType.Resource) && !shape.Traits.Has(TraitIds.Mixin))
            return shape;
        return shape with
        {
            Members = shape.Members.Where(member => kept.Contains(member.Target)).ToEquatableArray(),
            Errors = shape.Errors.Where(kept.Contains).ToEquatableArray(),
            Operations = shape.Operations.Where(kept.Contains).ToEquatableArray(),
        };
    }
}
