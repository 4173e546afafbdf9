using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The metadata of all files as one, as Smithy merges it. A value is parsed when it is asked for, or when several files have its key.</summary>
internal sealed class ModelMetadata
{
    private readonly Dictionary<string, List<ShapeEntry>> _entries = new(StringComparer.Ordinal);

    public ModelMetadata(IReadOnlyList<SpecFile> files, List<Finding> findings)
    {
        foreach (var file in files)
        {
            foreach (var entry in file.Metadata)
            {
                if (!_entries.TryGetValue(entry.Id, out var entries))
                    _entries.Add(entry.Id, entries = []);
                entries.Add(new(file, entry, default));
            }
        }

        foreach (var entries in _entries.Values.Where(static entries => entries.Count > 1))
            Merge(entries, findings);
    }

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>The value of a key: of arrays all items, of other values the first; null when no file has the key.</summary>
    public SpecNode? Find(string key) => _entries.TryGetValue(key, out var entries) ? Merge(entries, []) : null;

    private static SpecNode Merge(List<ShapeEntry> entries, List<Finding> findings)
    {
        var value = entries[0].ReadBody(findings);
        foreach (var entry in entries.Skip(1))
        {
            var other = entry.ReadBody(findings);
            if (value is ArrayNode first && other is ArrayNode second)
                value = new ArrayNode(first.Spot, [.. first.Items, .. second.Items]);
            else if (!NodeContent.AreEqual(value, other))
                findings.Add(new(SpecRules.MetadataConflict, [entry.Entry.Id], entry.Entry.KeySpot));
        }

        return value;
    }
}
