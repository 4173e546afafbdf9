using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Reads the keys of one definition, each once, and reports what is wrong with them.</summary>
internal sealed class BodyReader
{
    private static readonly ShapeType[] Keys = [ShapeType.String, ShapeType.Enum];

    private readonly ShapeId _id;
    private readonly ShapeType _type;
    private readonly ShapeEntry _entry;
    private readonly ShapeIndex _index;
    private readonly List<Finding> _findings;
    private readonly SpecNode _body;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { "type" };

    public BodyReader(ShapeId id, ShapeType type, ShapeEntry entry, ShapeIndex index, List<Finding> findings)
    {
        (_id, _type, _entry, _index, _findings) = (id, type, entry, index, findings);
        _body = entry.ReadBody(findings);
        if (entry.File.IsVersion1 && type is ShapeType.Enum or ShapeType.IntEnum)
            Report(entry.Entry.KeySpot, $"the type '{ShapeTypeNames.NameOf(type)}' needs Smithy 2.0");
    }

    /// <summary>Whether something was malformed, or refers to what is not there, and so is left out.</summary>
    public bool IsPartial { get; private set; }

    public Traits Traits() => ReadTraits(_body, _id);

    /// <summary>Reports a shape that has no members of its own and none to inherit.</summary>
    public void ExpectMembers()
    {
        if (_body["members"] is not ObjectNode { Members.Count: > 0 } && _body["mixins"] is null)
            Report(_entry.Entry.KeySpot, $"a shape of type '{ShapeTypeNames.NameOf(_type)}' needs at least one member");
    }

    public EquatableArray<MemberShape> Members(string key, params ShapeType[] types) =>
        Object(key) is { } members ? members.Members.Select(member => ReadMember(member, types)).OfType<MemberShape>().ToEquatableArray() : [];

    /// <summary>The members of a list or map, which stand beside its other keys.</summary>
    public EquatableArray<MemberShape> ElementMembers(params string[] keys)
    {
        List<MemberShape> members = [];
        foreach (var key in keys)
        {
            if (Find(key) is { } member)
                members.AddRange(ReadMember(member, key == "key" ? Keys : []) is { } shape ? [shape] : []);
            else if (_body["mixins"] is null)
                Report(_entry.Entry.KeySpot, $"'{key}' is missing");
        }

        return members.ToEquatableArray();
    }

    public ShapeId? Reference(string key, params ShapeType[] types) =>
        Find(key) is { } member ? ReadReference(member.Value, _id, types) : null;

    public EquatableArray<ShapeId> References(string key, params ShapeType[] types)
    {
        if (Find(key) is not { } member)
            return [];
        if (member.Value is ArrayNode array)
            return array.Items.Select(item => ReadReference(item, _id, types)).OfType<ShapeId>().Distinct().ToEquatableArray();
        Report(member.Value.Spot, $"'{key}' is no array");
        return [];
    }

    public string Text(string key)
    {
        if (Find(key) is not { } member)
            return "";
        if (member.Value.Text is { } text)
            return text;
        Report(member.Value.Spot, $"'{key}' is no string");
        return "";
    }

    /// <summary>The new names of shapes by their ids.</summary>
    public EquatableArray<ShapeRename> Renames(string key) => Object(key) is { } renames
        ? renames.Members.Select(rename => ReadRename(rename)).OfType<ShapeRename>().ToEquatableArray()
        : [];

    public void ReportKey(string key, string what) => Report(((ObjectNode)_body).Find(key)!.Value.Spot, what);

    public void ReportUnknownKeys()
    {
        foreach (var member in ((ObjectNode)_body).Members)
        {
            if (!_known.Contains(member.Name))
                Report(member.NameSpot, $"a shape of type '{ShapeTypeNames.NameOf(_type)}' has no key '{member.Name}'");
        }
    }

    private ShapeRename? ReadRename(ObjectMember rename)
    {
        var id = new ShapeId(rename.Name);
        var type = _index.TypeOf(id);
        if (type is null && _index.IsMissing(id))
            _findings.Add(new(SpecRules.UnknownTarget, [_id.Value, rename.Name], rename.NameSpot));
        else if (type >= ShapeType.Operation)
            Report(rename.NameSpot, $"'{id}' is of type '{ShapeTypeNames.NameOf(type.Value)}' and cannot be renamed");
        else if (rename.Value.Text is not { } name || !ShapeIdSyntax.IsIdentifier(name))
            Report(rename.Value.Spot, $"the new name of '{id}' is no name for a shape");
        else if (type is not null)
            return new(id, name, rename.Value.Spot);
        return null;
    }

    private MemberShape? ReadMember(ObjectMember member, params ShapeType[] types)
    {
        var id = _id.WithMember(member.Name);
        foreach (var key in (member.Value as ObjectNode)?.Members ?? [])
        {
            if (key.Name is not ("target" or "traits"))
                Report(key.NameSpot, $"a member has no key '{key.Name}'; it has 'target' and 'traits'", id);
        }

        if (!ShapeIdSyntax.IsIdentifier(member.Name))
            Report(member.NameSpot, $"'{member.Name}' is no name for a member");
        else if (ReadReference(member.Value, id, types) is { } target)
            return new(member.Name, target, ReadTraits(member.Value, id), member.NameSpot);
        return null;
    }

    private ShapeId? ReadReference(SpecNode node, ShapeId from, ShapeType[] types)
    {
        if (node["target"] is not { } targetNode)
        {
            Report(node.Spot, "a 'target' is missing", from);
            return null;
        }

        if (targetNode.Text is not { } text)
        {
            Report(targetNode.Spot, "the 'target' is no string", from);
            return null;
        }

        var target = new ShapeId(text);
        if (_index.TypeOf(target) is not { } type)
        {
            IsPartial = true;
            if (_index.IsMissing(target))
                _findings.Add(new(SpecRules.UnknownTarget, [from.Value, text], targetNode.Spot));
            return null;
        }

        if (types.Length == 0 ? type < ShapeType.Operation : types.Contains(type))
            return target == Prelude.Unit && types.Length > 0 ? null : target;
        Report(targetNode.Spot, $"'{text}' is of type '{ShapeTypeNames.NameOf(type)}' and cannot be used here", from);
        return null;
    }

    private Traits ReadTraits(SpecNode node, ShapeId id)
    {
        var traits = ReferenceEquals(node, _body) ? Find("traits")?.Value : node["traits"];
        return TraitsReader.Read(traits, id, _findings);
    }

    private ObjectNode? Object(string key)
    {
        if (Find(key)?.Value is not { } value)
            return null;
        if (value is ObjectNode node)
            return node;
        Report(value.Spot, $"'{key}' is no object");
        return null;
    }

    private ObjectMember? Find(string key)
    {
        _known.Add(key);
        var member = (_body as ObjectNode)?.Find(key);
        if (member is not null && _entry.File.IsVersion1 && key is "mixins" or "properties")
            Report(member.NameSpot, $"'{key}' needs Smithy 2.0");
        return member;
    }

    private void Report(TextSpot spot, string what, ShapeId? from = null)
    {
        IsPartial = true;
        _findings.Add(new(SpecRules.InvalidShape, [(from ?? _id).Value, what], spot));
    }
}
