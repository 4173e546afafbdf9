using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Plans;

/// <summary>The types that expressions meet, as emitted and as JMESPath sees them.</summary>
internal sealed class ExpressionTypes
{
    private readonly Dictionary<string, IReadOnlyList<ExpressionMember>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JmesPathType> _objects = new(StringComparer.Ordinal);

    public ExpressionTypes(IEnumerable<StructurePlan> structures, IEnumerable<UnionPlan> unions)
    {
        foreach (var structure in structures)
            _members[structure.Name] = [.. structure.Members.Select(static member => new ExpressionMember(member.Name, member.Property, member.Type, !(member.IsRequired && member.Type.IsValueType)))];
        foreach (var union in unions)
            _members[union.Name] = [.. union.Variants.Select(static variant => new ExpressionMember(variant.Name, variant.Property, variant.Type, true))];
    }

    /// <summary>The type of a request with its answer, as a C# tuple.</summary>
    public TypePlan Exchange(string request, string response)
    {
        var tuple = new TypePlan(TypeKind.Structure, $"({request} Input, {response} Output)");
        _members[tuple.Name] = [new("input", "Input", new(TypeKind.Structure, request), false), new("output", "Output", new(TypeKind.Structure, response), false)];
        return tuple;
    }

    /// <summary>The members of a structure or union.</summary>
    public IReadOnlyList<ExpressionMember> Members(TypePlan type) => _members[type.Name];

    /// <summary>The JSON that stands for a value. Members count as nullable even where required, so that asking whether they are there is no error.</summary>
    public JmesPathType JmesPath(TypePlan type) => type.Kind switch
    {
        TypeKind.Boolean => JmesPathType.Boolean,
        TypeKind.Byte or TypeKind.Short or TypeKind.Integer or TypeKind.Long or TypeKind.Float or TypeKind.Double
            or TypeKind.BigInteger or TypeKind.BigDecimal or TypeKind.IntEnum => JmesPathType.Number,
        TypeKind.String or TypeKind.Enum or TypeKind.Blob => JmesPathType.String,
        TypeKind.List => JmesPathType.Array(() => Item(type)),
        TypeKind.Map => JmesPathType.Map(() => Item(type)),
        TypeKind.Structure or TypeKind.Union => Object(type),
        // A timestamp is a number in some protocols and text in others.
        TypeKind.Timestamp => JmesPathType.Number.Or(JmesPathType.String),
        _ => JmesPathType.Any,
    };

    private JmesPathType Item(TypePlan type) => type.IsSparse ? JmesPath(type.Item!).OrNull() : JmesPath(type.Item!);

    private JmesPathType Object(TypePlan type)
    {
        if (!_objects.TryGetValue(type.Name, out var known))
        {
            var members = new Lazy<IReadOnlyDictionary<string, JmesPathType>>(
                () => Members(type).ToDictionary(static member => member.Name, member => JmesPath(member.Type).OrNull(), StringComparer.Ordinal));
            _objects[type.Name] = known = JmesPathType.Object(() => members.Value);
        }

        return known;
    }
}
