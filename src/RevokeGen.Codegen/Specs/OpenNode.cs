namespace RevokeGen.Codegen.Specs;

/// <summary>An object or array whose end has not been read.</summary>
internal sealed class OpenNode
{
    private const int FewNames = 8;

    private HashSet<string>? _names;

    public List<ObjectMember>? Members { get; private init; }

    public List<SpecNode>? Items { get; private init; }

    /// <summary>The member whose value comes next.</summary>
    public string Name { get; private set; } = "";

    public TextSpot? NameSpot { get; private set; }

    public static OpenNode Object() => new() { Members = [] };

    public static OpenNode Array() => new() { Items = [] };

    public void Expect(string name, TextSpot spot) => (Name, NameSpot) = (name, spot);

    /// <summary>Adds an item or the expected member; false when the object has a member of that name already, which stays.</summary>
    public bool TryAdd(SpecNode value)
    {
        if (Members is null)
        {
            Items!.Add(value);
            return true;
        }

        if (!IsNew(Members))
            return false;
        Members.Add(new(Name, NameSpot!, value));
        return true;
    }

    // Nearly all objects have a few members, for which a set costs more than it saves.
    private bool IsNew(List<ObjectMember> members)
    {
        if (members.Count < FewNames)
            return !members.Exists(member => member.Name == Name);
        _names ??= new(members.Select(static member => member.Name), StringComparer.Ordinal);
        return _names.Add(Name);
    }
}
