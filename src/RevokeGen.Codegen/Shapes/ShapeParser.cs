using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Turns the body of one definition into a shape. What is malformed is reported and left out, so there always is a shape.</summary>
internal sealed class ShapeParser(ShapeIndex index, List<Finding> findings)
{
    private static readonly ShapeType[] Operation = [ShapeType.Operation];
    private static readonly ShapeType[] Resource = [ShapeType.Resource];
    private static readonly ShapeType[] Structure = [ShapeType.Structure];
    private static readonly ShapeType[] String = [ShapeType.String, ShapeType.Enum];

    public ParsedShape Parse(ShapeId id, ShapeType type, ShapeEntry entry)
    {
        var body = new BodyReader(id, type, entry, index, findings);
        var shape = new Shape(id, type, body.Traits(), [], entry.Entry.KeySpot);
        shape = type switch
        {
            ShapeType.List or ShapeType.Set => shape with { Members = body.ElementMembers("member") },
            ShapeType.Map => shape with { Members = body.ElementMembers("key", "value") },
            ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum => shape with { Members = body.Members("members") },
            ShapeType.Operation => ParseOperation(shape, body),
            ShapeType.Resource => ParseResource(shape, body),
            ShapeType.Service => ParseService(shape, body),
            _ => shape,
        };
        if (type is ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum)
            body.ExpectMembers();
        var mixins = body.References("mixins", type);
        body.ReportUnknownKeys();
        return new(shape with { IsPartial = body.IsPartial }, mixins);
    }

    private static Shape ParseOperation(Shape shape, BodyReader body) => shape with
    {
        Input = body.Reference("input", Structure),
        Output = body.Reference("output", Structure),
        Errors = body.References("errors", Structure),
    };

    private static Shape ParseResource(Shape shape, BodyReader body)
    {
        // The resource's data are those of its operations; identifiers and properties only have to be sound.
        _ = body.Members("identifiers", String);
        _ = body.Members("properties");
        List<ShapeId> operations = [];
        foreach (var name in (string[])["create", "put", "read", "update", "delete", "list"])
        {
            if (body.Reference(name, Operation) is not { } operation)
                continue;
            if (operations.Contains(operation))
                body.ReportKey(name, $"'{operation}' is part of its lifecycle already, in another place");
            operations.Add(operation);
        }

        operations.AddRange(body.References("operations", Operation));
        operations.AddRange(body.References("collectionOperations", Operation));
        return shape with
        {
            Operations = operations.Distinct().ToEquatableArray(),
            Resources = body.References("resources", Resource),
        };
    }

    private static Shape ParseService(Shape shape, BodyReader body)
    {
        return shape with
        {
            Renames = body.Renames("rename"),
            Version = body.Text("version"),
            Operations = body.References("operations", Operation),
            Resources = body.References("resources", Resource),
            Errors = body.References("errors", Structure),
        };
    }
}
