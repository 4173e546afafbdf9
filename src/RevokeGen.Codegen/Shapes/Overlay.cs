using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The traits that all <c>apply</c> statements together put on one shape (under the empty name) and its members.</summary>
internal sealed class Overlay
{
    private readonly Dictionary<string, AppliedTraits> _byMember = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings;

    public Overlay(IReadOnlyList<ShapeEntry> applies, List<Finding> findings)
    {
        _findings = findings;
        foreach (var apply in applies)
            Add(apply);
    }

    /// <summary>The names of the members to which something is applied.</summary>
    public IEnumerable<string> Members => _byMember.Keys.Where(static name => name.Length > 0);

    /// <summary>The first statement that applies something to a member of <see cref="Members"/>.</summary>
    public ShapeEntry First(string member) => _byMember[member].First;

    public Traits Of(string member) => _byMember.TryGetValue(member, out var applied) ? applied.All : Traits.None;

    /// <summary>Merges what is applied to the shape or one of its members into the traits its definition has.</summary>
    public Traits MergeInto(Traits defined, ShapeId id)
    {
        if (!_byMember.TryGetValue(id.Member ?? "", out var applied))
            return defined;
        var merged = TraitMerger.Merge(defined, applied.FromDefiningFiles, id, isOverride: false, _findings);
        return TraitMerger.Merge(merged, applied.FromOverlays, id, isOverride: true, _findings);
    }

    private void Add(ShapeEntry apply)
    {
        var id = new ShapeId(apply.Entry.Id);
        var body = apply.ReadBody(_findings);
        var traits = TraitsReader.Read(body["traits"], id, _findings);
        if (body["traits"] is null)
            _findings.Add(new(SpecRules.InvalidShape, [id.Value, "an 'apply' needs 'traits'"], apply.Entry.KeySpot));
        foreach (var key in (body as ObjectNode)?.Members ?? [])
        {
            if (key.Name is not ("type" or "traits"))
                _findings.Add(new(SpecRules.InvalidShape, [id.Value, $"an 'apply' has no key '{key.Name}'; it has 'type' and 'traits', and a member is named in its id, Shape$member"], key.NameSpot));
        }

        if (!_byMember.TryGetValue(id.Member ?? "", out var applied))
            _byMember.Add(id.Member ?? "", applied = new(apply));
        if (apply.File.IsOverlay)
            applied.FromOverlays = TraitMerger.Merge(applied.FromOverlays, traits, id, isOverride: false, _findings);
        else
            applied.FromDefiningFiles = TraitMerger.Merge(applied.FromDefiningFiles, traits, id, isOverride: false, _findings);
    }
}
