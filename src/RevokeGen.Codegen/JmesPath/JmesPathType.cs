namespace RevokeGen.Codegen.JmesPath;

/// <summary>What is known about a value without looking at it. What arrays and objects hold is found out when asked for, so types may be recursive.</summary>
internal sealed class JmesPathType
{
    private readonly Func<JmesPathType>? _item;
    private readonly Func<JmesPathType>? _entry;
    private readonly Func<IReadOnlyDictionary<string, JmesPathType>>? _members;

    private JmesPathType(
        JmesPathKinds kinds,
        Func<JmesPathType>? item = null,
        Func<JmesPathType>? entry = null,
        Func<IReadOnlyDictionary<string, JmesPathType>>? members = null) => (Kinds, _item, _entry, _members) = (kinds, item, entry, members);

    public static JmesPathType Any { get; } = new(JmesPathKinds.Any);

    public static JmesPathType Null { get; } = new(JmesPathKinds.Null);

    public static JmesPathType Boolean { get; } = new(JmesPathKinds.Boolean);

    public static JmesPathType Number { get; } = new(JmesPathKinds.Number);

    public static JmesPathType String { get; } = new(JmesPathKinds.String);

    /// <summary>An object of which nothing else is known.</summary>
    public static JmesPathType AnyObject { get; } = new(JmesPathKinds.Object);

    public JmesPathKinds Kinds { get; }

    /// <summary>What an array holds; anything when that is not known.</summary>
    public JmesPathType Item => _item?.Invoke() ?? Any;

    /// <summary>What a map holds under any name; null when the value is no map.</summary>
    public JmesPathType? Entry => _entry?.Invoke();

    /// <summary>What an object holds by name; null when that is not known.</summary>
    public IReadOnlyDictionary<string, JmesPathType>? Members => _members?.Invoke();

    /// <summary>Whether it is an object that never has a member, and so is false-like even when it is there.</summary>
    public bool IsEmptyObject => (Kinds & ~JmesPathKinds.Null) == JmesPathKinds.Object && Members is { Count: 0 };

    public static JmesPathType Array(Func<JmesPathType> item) => new(JmesPathKinds.Array, item: item);

    public static JmesPathType Map(Func<JmesPathType> entry) => new(JmesPathKinds.Object, entry: entry);

    public static JmesPathType Object(Func<IReadOnlyDictionary<string, JmesPathType>> members) => new(JmesPathKinds.Object, members: members);

    public static JmesPathType Of(JsonLiteral literal) => literal.Kind switch
    {
        JsonLiteralKind.Boolean => Boolean.Only(literal.Text == "true" ? JmesPathKinds.True : JmesPathKinds.False),
        JsonLiteralKind.Number => Number,
        JsonLiteralKind.String => String,
        JsonLiteralKind.Array => Array(() => OneOf(literal.Items.Select(Of))),
        JsonLiteralKind.Object => Object(() => literal.Names.Zip(literal.Items, static (name, value) => (name, value)).ToDictionary(static pair => pair.name, static pair => Of(pair.value))),
        _ => Null,
    };

    /// <summary>A value that is one of these; anything when there is none to choose from.</summary>
    public static JmesPathType OneOf(IEnumerable<JmesPathType> types)
    {
        JmesPathType? one = null;
        foreach (var type in types)
            one = one is null ? type : one.Or(type);
        return one ?? Any;
    }

    public JmesPathType OrNull() => new(Kinds | JmesPathKinds.Null, _item, _entry, _members);

    /// <summary>The same value when it is known to be of these kinds.</summary>
    public JmesPathType Only(JmesPathKinds kinds) => new(Kinds & kinds, _item, _entry, _members);

    public JmesPathType Or(JmesPathType other)
    {
        if (ReferenceEquals(this, other))
            return this;
        var isArray = Has(JmesPathKinds.Array);
        var isObject = Has(JmesPathKinds.Object);
        var item = isArray && other.Has(JmesPathKinds.Array) ? () => Item.Or(other.Item) : isArray ? _item : other._item;
        if (!isObject || !other.Has(JmesPathKinds.Object))
            return new(Kinds | other.Kinds, item, isObject ? _entry : other._entry, isObject ? _members : other._members);
        return _members == other._members && _entry == other._entry
            ? new(Kinds | other.Kinds, item, _entry, _members)
            : new(Kinds | other.Kinds, item);
    }

    public bool Has(JmesPathKinds kinds) => (Kinds & kinds) != 0;

    /// <summary>The kinds in words, null aside.</summary>
    public override string ToString()
    {
        var names = new List<string>();
        if (Has(JmesPathKinds.Boolean))
            names.Add("a boolean");
        if (Has(JmesPathKinds.Number))
            names.Add("a number");
        if (Has(JmesPathKinds.String))
            names.Add("a string");
        if (Has(JmesPathKinds.Array))
            names.Add("an array");
        if (Has(JmesPathKinds.Object))
            names.Add("an object");
        return names.Count == 0 ? "null" : string.Join(" or ", names);
    }
}
