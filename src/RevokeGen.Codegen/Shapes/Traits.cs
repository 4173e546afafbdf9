using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The traits on a shape or member by trait id, those of <c>apply</c> statements included.</summary>
internal sealed class Traits(IReadOnlyDictionary<string, ObjectMember> byId)
{
    public static Traits None { get; } = new(new Dictionary<string, ObjectMember>());

    public IEnumerable<ObjectMember> All => byId.Values;

    public int Count => byId.Count;

    public bool Has(string id) => byId.ContainsKey(id);

    /// <summary>The trait's value; null when the trait is absent.</summary>
    public SpecNode? Find(string id) => FindMember(id)?.Value;

    /// <summary>The trait with its id and their places; null when the trait is absent.</summary>
    public ObjectMember? FindMember(string id) => byId.TryGetValue(id, out var trait) ? trait : null;

    public static Traits Of(IEnumerable<ObjectMember> traits)
    {
        var byId = new Dictionary<string, ObjectMember>(StringComparer.Ordinal);
        foreach (var trait in traits)
            byId[trait.Name] = trait;
        return byId.Count == 0 ? None : new(byId);
    }

    /// <summary>These traits, and the <paramref name="others"/> in place of those with the same id.</summary>
    public Traits With(Traits others) => others.Count == 0 ? this : Count == 0 ? others : Of(All.Concat(others.All));

    /// <summary>These traits and one more.</summary>
    public Traits With(string id, TextSpot spot, SpecNode value) => Of(All.Append(new(id, spot, value)));

    public Traits Without(Func<string, bool> isExcluded) => Of(All.Where(trait => !isExcluded(trait.Name)));
}
