using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The traits on a shape or member by trait id, those of <c>apply</c> statements included.</summary>
internal sealed class Traits(IReadOnlyDictionary<string, ObjectMember> byId)
{
    public static Traits None { get; } = new(new Dictionary<string, ObjectMember>());

    public IEnumerable<ObjectMember> All => byId.Values;

    public bool Has(string id) => byId.ContainsKey(id);

    /// <summary>The trait's value; null when the trait is absent.</summary>
    public SpecNode? Find(string id) => byId.TryGetValue(id, out var trait) ? trait.Value : null;
}
