using RevokeGen.Codegen.Shapes.Checks;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>One run of <see cref="ModelAssembler"/>.</summary>
internal sealed class Assembly
{
    private readonly IReadOnlyList<SpecFile> _files;
    private readonly CancellationToken _cancellationToken;
    private readonly ShapeIndex _index;
    private readonly ShapeLoader _loader;
    private readonly ModelMetadata _metadata;
    private readonly List<ServiceClosure> _closures = [];

    public Assembly(IReadOnlyList<SpecFile> files, CancellationToken cancellationToken)
    {
        (_files, _cancellationToken) = (files, cancellationToken);
        Findings.AddRange(files.SelectMany(static file => file.Findings));
        _index = new(files, Findings);
        _metadata = new(files, Findings);
        _loader = new(_index, Findings, cancellationToken);
    }

    public List<Finding> Findings { get; } = [];

    public bool IsComplete => _index.IsComplete;

    /// <summary>The services that are no mixins, ordinal by id.</summary>
    public IEnumerable<Shape> Services => _index.Ids
        .Where(id => _index.TypeOf(new(id)) == ShapeType.Service)
        .Sorted()
        .Select(id => _loader.Load(new(id))!)
        .Where(static service => !service.Traits.Has(TraitIds.Mixin));

    public IReadOnlyCollection<string> PathsOf(Shape service) =>
        _index.Definitions(service.Id).Select(static definition => definition.File.Path).ToArray();

    /// <summary>A service's operations, its resources' included, ordinal by id.</summary>
    public IReadOnlyList<string> OperationsOf(Shape service)
    {
        var operations = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<Shape>();
        waiting.Push(service);
        while (waiting.Count > 0)
        {
            var shape = waiting.Pop();
            foreach (var operation in shape.Operations)
                operations.Add(operation.Value);
            foreach (var resource in shape.Resources)
            {
                if (seen.Add(resource.Value))
                    waiting.Push(_loader.Load(resource)!);
            }
        }

        return operations.Sorted();
    }

    public void AddClosure(ServicePick pick)
    {
        var operations = pick.Operations.Select(id => _loader.Load(new(id))!).ToEquatableArray();
        var closure = Closure.Of(pick.Service, operations, _loader.Load, _cancellationToken);
        var shapes = closure.Shapes.ToEquatableArray();
        var picked = new HashSet<string>(pick.Operations, StringComparer.Ordinal);
        var service = pick.Service with
        {
            Operations = pick.Service.Operations.Where(operation => picked.Contains(operation.Value)).ToEquatableArray(),
            Renames = pick.Service.Renames.Where(rename => closure.Has(rename.Id)).ToEquatableArray(),
        };
        var checksum = ClosureChecksum.Of(service, operations, shapes);
        _closures.Add(new(service, PathsOf(service).First(), operations, shapes, checksum));
    }

    public void LoadAll()
    {
        foreach (var id in _index.Ids)
            _loader.Load(new(id));
    }

    /// <summary>Checks what was loaded.</summary>
    /// <param name="isWhole">Whether that is all there is in the files.</param>
    public void Check(bool isWhole)
    {
        var context = new CheckContext(_index, _loader.Loaded, Findings);
        foreach (var shape in _loader.Loaded.Values)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            ShapeChecks.Check(context, shape);
        }

        new RequiredCycles(context, _loader.Loaded.Values).Check();
        _index.CheckMembersOfApplies(_loader.Loaded.ContainsKey);
        foreach (var closure in _closures)
        {
            new WireNames(context, closure, _cancellationToken).Check();
            new UriConflicts(context, closure).Check();
            var service = _loader.Loaded[closure.Service.Id.Value];
            Renames.Check(context, service, closure.Shapes, isWhole && !service.IsPartial);
        }
    }

    /// <summary>Reports that there is nothing to emit, unless a finding says so already.</summary>
    public void ReportNothingToEmit()
    {
        if (_closures.Count == 0 && Findings.Count == 0)
            Findings.Add(new(SpecRules.NotASmithyModel, ["no file defines a service with operations"], default(TextPosition).To(default, _files[0].Path)));
    }

    public AssembledModel Finish()
    {
        var shapes = Prelude.Shapes.Values.ToDictionary(static shape => shape.Id.Value, StringComparer.Ordinal);
        var loaded = new HashSet<string>(_loader.Loaded.Keys.Concat(shapes.Keys), StringComparer.Ordinal);
        foreach (var shape in _loader.Loaded.Values)
            shapes[shape.Id.Value] = ShapePruner.Prune(shape, loaded);
        return new(new(shapes, _metadata), _closures.ToEquatableArray(), SortedFindings());
    }

    // By file and place, those without a place last; regardless of the order in which shapes happened to be parsed.
    private EquatableArray<Finding> SortedFindings()
    {
        if (Findings.Count == 0)
            return [];
        var order = _files.Select(static file => file.Path).ToList();
        return Findings
            .OrderBy(finding => finding.Spot is { } spot ? order.IndexOf(spot.Path) : int.MaxValue)
            .ThenBy(static finding => finding.Spot?.Start)
            .Distinct()
            .ToEquatableArray();
    }
}
