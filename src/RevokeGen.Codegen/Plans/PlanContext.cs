using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>What the planners of one service share while they work.</summary>
internal sealed class PlanContext
{
    private readonly Dictionary<string, string> _typeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renames;
    private readonly Closure _closure;

    public PlanContext(Model model, Shape service, string serviceName, IReadOnlyList<Shape> operations, ProtocolKind protocol, ServiceSettings settings)
    {
        Model = model;
        Service = service;
        ServiceName = serviceName;
        Operations = operations;
        Protocol = protocol;
        Json = settings.Json;
        LanguageUnions = settings.LanguageUnions;
        _renames = service.Renames.ToDictionary(static rename => rename.Id.Value, static rename => rename.Name, StringComparer.Ordinal);
        Types = new NameScope([.. ReservedNames.Nested, .. ServiceTypes(serviceName, settings.Server)]);
        _closure = Closure.Of(service, operations, model.Find, CancellationToken.None);
        FindShapes();
    }

    public Model Model { get; }

    public Shape Service { get; }

    public string ServiceName { get; }

    public IReadOnlyList<Shape> Operations { get; }

    public ProtocolKind Protocol { get; }

    public bool Json { get; }

    public bool LanguageUnions { get; }

    /// <summary>The names of types in the emitted namespace.</summary>
    public NameScope Types { get; }

    /// <summary>Shapes that are types of their own: structures, unions and enums reached through members, in the order of their ids.</summary>
    public List<Shape> DataShapes { get; } = [];

    /// <summary>Errors of the picked operations, in the order of their ids.</summary>
    public List<Shape> ErrorShapes { get; } = [];

    /// <summary>Whether a shape is emitted as a closed union. One that lost all its members to errors is an empty structure.</summary>
    public static bool IsUnion(Shape shape) =>
        shape.Members.Count > 0 && (shape.Type == ShapeType.Union || (shape.Type == ShapeType.Structure && shape.Traits.Has(TraitIds.ExactlyOneOf)));

    /// <summary>Whether a shape is emitted as a record with a property for each member.</summary>
    public static bool IsStructure(Shape shape) => shape.Type is ShapeType.Structure or ShapeType.Union && !IsUnion(shape);

    /// <summary>Whether a shape is emitted as an extensible enum.</summary>
    public static bool IsEnum(Shape shape) => shape.Type is ShapeType.Enum or ShapeType.IntEnum;

    /// <summary>Whether a shape is a body that is sent or read bit by bit.</summary>
    public static bool IsStream(Shape shape) => shape.Type == ShapeType.Blob && shape.Traits.Has(TraitIds.Streaming);

    /// <summary>Whether values of the shape come from answers, so that what the model does not know may turn up.</summary>
    /// <remarks>The prelude is no part of a closure; a variant without a payload is a unit wherever its union is.</remarks>
    public bool IsRead(Shape shape) => shape.Id == Prelude.Unit || _closure.IsRead(shape.Id);

    public bool IsWritten(Shape shape) => shape.Id == Prelude.Unit || _closure.IsWritten(shape.Id);

    /// <summary>Gives every data shape its C# name; requests and responses take theirs first.</summary>
    public void NameDataShapes()
    {
        foreach (var shape in DataShapes)
        {
            var name = Identifier.Pascal(NameOf(shape.Id));
            _typeNames[shape.Id.Value] = Types.Take(IsOwnMember(shape, name) ? name + "Shape" : name, "Shape");
        }
    }

    /// <summary>Whether a type of that name would have a member of that name, which the language forbids.</summary>
    private static bool IsOwnMember(Shape shape, string name) =>
        ReservedNames.Record.Contains(name)
        || (IsEnum(shape) && ReservedNames.Enum.Contains(name))
        || (IsUnion(shape) && ReservedNames.Union.Contains(name));

    /// <summary>What the service calls a shape: its own name, or the one that <c>rename</c> gives it.</summary>
    public string NameOf(ShapeId id) => _renames.TryGetValue(id.Value, out var name) ? name : id.Name;

    public string TypeName(ShapeId id) => _typeNames[id.Value];

    /// <summary>The C# type of a value of the shape.</summary>
    public TypePlan TypeOf(ShapeId id)
    {
        var shape = Model.Find(id)!;
        return shape.Type switch
        {
            ShapeType.Boolean => new(TypeKind.Boolean),
            ShapeType.Byte => new(TypeKind.Byte),
            ShapeType.Short => new(TypeKind.Short),
            ShapeType.Integer => new(TypeKind.Integer),
            ShapeType.Long => new(TypeKind.Long),
            ShapeType.Float => new(TypeKind.Float),
            ShapeType.Double => new(TypeKind.Double),
            ShapeType.BigInteger => new(TypeKind.BigInteger),
            ShapeType.BigDecimal => new(TypeKind.BigDecimal),
            ShapeType.Document => new(TypeKind.Document),
            ShapeType.Timestamp => new(TypeKind.Timestamp),
            ShapeType.Blob => new(IsStream(shape) ? TypeKind.Stream : TypeKind.Blob),
            ShapeType.Enum => new(TypeKind.Enum, TypeName(id)),
            ShapeType.IntEnum => new(TypeKind.IntEnum, TypeName(id)),
            ShapeType.List or ShapeType.Set => new(TypeKind.List, "", TypeOf(shape.Members[0].Target), shape.Traits.Has(TraitIds.Sparse)),
            ShapeType.Map => new(TypeKind.Map, "", TypeOf(shape.Member("value")!.Target), shape.Traits.Has(TraitIds.Sparse)),
            ShapeType.Structure or ShapeType.Union when IsUnion(shape) => new(TypeKind.Union, TypeName(id), IsLanguageUnion: LanguageUnions),
            ShapeType.Structure or ShapeType.Union => new(TypeKind.Structure, TypeName(id)),
            _ => new(TypeKind.String),
        };
    }

    /// <summary>The service's own types. The last of them hold methods that are named after types, and no method can have its class's name.</summary>
    private static IEnumerable<string> ServiceTypes(string name, bool hasServer)
    {
        string[] server = hasServer ? [name + "Server", name + "ServerErrors"] : [];
        string[] classes = [name + "Serialization", name + "Json", name + "Validation", .. hasServer ? [name + "ServerSerialization"] : (string[])[]];
        var hidden = from holder in classes
                     from verb in (string[])["Read", "Write", "Validate"]
                     where holder.StartsWith(verb, StringComparison.Ordinal)
                     select holder.Substring(verb.Length);
        return [name + "Client", name + "Paginators", name + "Waiters", "I" + name + "Client", name + "Exception", name + "ErrorCase", name + "ClientOptions", name + "Service", name + "EndpointRules", .. server, .. classes, .. hidden];
    }

    private void FindShapes()
    {
        var data = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var shape in _closure.Shapes)
        {
            if (IsEnum(shape))
            {
                data[shape.Id.Value] = shape;
                continue;
            }

            foreach (var member in shape.Members)
            {
                if (Model.Find(member.Target) is { Type: ShapeType.Structure or ShapeType.Union } reached)
                    data[member.Target.Value] = reached;
            }
        }

        DataShapes.AddRange(data.Values.SortedBy(static shape => shape.Id.Value));
        ErrorShapes.AddRange(Operations.SelectMany(static operation => operation.Errors).Concat(Service.Errors)
            .Select(static id => id.Value).Distinct().Sorted().Select(id => Model.Find(new(id))).OfType<Shape>());
    }
}
