using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Picks each service's wanted operations, and notices names that no service has.</summary>
internal sealed class OperationPicker(IReadOnlyList<OperationSelection> selections)
{
    private readonly List<ServicePick> _picks = [];
    private readonly HashSet<string> _matched = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextSpot> _services = new(StringComparer.Ordinal);

    /// <summary>The services of which something is wanted.</summary>
    public IReadOnlyList<ServicePick> Picks => _picks;

    public void Add(IReadOnlyCollection<string> paths, Shape service, IReadOnlyList<string> operations)
    {
        _names.UnionWith(operations.Select(NameOf));
        var wanted = selections.Where(selection => paths.Contains(selection.Path)).ToArray();
        if (wanted.Length == 0)
            return;
        if (!_services.ContainsKey(service.Spot.Path))
            _services.Add(service.Spot.Path, service.Spot);
        var patterns = wanted.SelectMany(static selection => selection.Operations).Distinct().ToArray();
        var isAll = wanted.Any(static selection => selection.Operations.Count == 0);
        var picked = operations.Where(operation => Matches(patterns, NameOf(operation)) | isAll).ToArray();
        if (picked.Length > 0)
            _picks.Add(new(service, picked));
    }

    /// <summary>
    /// Reports wanted names that match no operation of any service: one item may name the operations of several services. The names stand in the
    /// project file, whose place is not known here, so the service that was to have the operation is pointed at.
    /// </summary>
    public void ReportUnknown(List<Finding> findings)
    {
        foreach (var pattern in selections.SelectMany(static selection => selection.Operations).Distinct())
        {
            if (!_matched.Contains(pattern))
                findings.Add(new(SpecRules.UnknownOperation, [pattern, NearestName.Of(pattern, _names)], SpotOf(pattern)));
        }
    }

    private TextSpot SpotOf(string pattern)
    {
        var paths = selections.Where(selection => selection.Operations.Contains(pattern)).Select(static selection => selection.Path).ToList();
        return paths.Find(_services.ContainsKey) is { } path ? _services[path] : default(TextPosition).To(default, paths[0]);
    }

    private static string NameOf(string operation) => new ShapeId(operation).Name;

    private bool Matches(string[] patterns, string name)
    {
        var matching = patterns.Where(pattern => NamePattern.IsMatch(pattern, name)).ToArray();
        _matched.UnionWith(matching);
        return matching.Length > 0;
    }
}
