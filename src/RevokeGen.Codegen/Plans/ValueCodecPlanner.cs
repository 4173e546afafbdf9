using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how values are written and read in one format.</summary>
/// <param name="context">What is planned.</param>
/// <param name="json">Whether the format is JSON in the model's own names; otherwise it is the service's protocol.</param>
/// <param name="server">Whether requests are read and answers written, as the service does.</param>
internal sealed class ValueCodecPlanner(PlanContext context, bool json, bool server)
{
    private bool IsXml => !json && Protocol.IsXml(context.Protocol);

    /// <summary>Plans a value.</summary>
    /// <param name="target">The value's shape.</param>
    /// <param name="traits">The traits of the member that holds it.</param>
    /// <param name="location">Where it stands.</param>
    public ValueCodec Plan(ShapeId target, Traits traits, MemberLocation location)
    {
        var shape = context.Model.Find(target)!;
        var type = context.TypeOf(target);
        return type.Kind switch
        {
            TypeKind.Timestamp => new(type, TimestampFormat: TimestampFormat(shape, traits, location)),
            TypeKind.List => List(shape, type, traits, location),
            TypeKind.Map => Map(shape, type, traits, location),
            _ => new(type),
        };
    }

    private static bool IsInDocument(MemberLocation location) => location is MemberLocation.Body or MemberLocation.Payload;

    private ValueCodec List(Shape shape, TypePlan type, Traits traits, MemberLocation location)
    {
        var item = shape.Members[0];
        var codec = new ValueCodec(type, Item: Plan(item.Target, item.Traits, location));
        if (!IsXml || !IsInDocument(location))
            return codec;
        var isFlattened = traits.Has(TraitIds.XmlFlattened);
        return codec with { ItemName = isFlattened ? "" : Name("member", item.Traits).Written, IsFlattened = isFlattened };
    }

    private ValueCodec Map(Shape shape, TypePlan type, Traits traits, MemberLocation location)
    {
        var (key, value) = (shape.Member("key")!, shape.Member("value")!);
        var codec = new ValueCodec(type, Item: Plan(value.Target, value.Traits, location));
        if (!IsXml || !IsInDocument(location))
            return codec;
        var isFlattened = traits.Has(TraitIds.XmlFlattened);
        return codec with
        {
            EntryName = isFlattened ? "" : "entry",
            Key = Name("key", key.Traits),
            Value = Name("value", value.Traits),
            IsFlattened = isFlattened,
        };
    }

    private WireName Name(string otherwise, Traits traits)
    {
        if (context.Protocol == ProtocolKind.RestXml)
            return XmlNames.Of(otherwise, traits);
        var name = XmlNames.OfForm(otherwise, traits);
        return server ? name.Reversed : name;
    }

    private string TimestampFormat(Shape shape, Traits traits, MemberLocation location)
    {
        if (json)
            return "DateTime";
        if (Protocol.IsRpcV2(context.Protocol))
            return "EpochSeconds";
        return (traits.Find(TraitIds.TimestampFormat) ?? shape.Traits.Find(TraitIds.TimestampFormat))?.Text switch
        {
            "epoch-seconds" => "EpochSeconds",
            "http-date" => "HttpDate",
            "date-time" => "DateTime",
            _ when location == MemberLocation.Header => "HttpDate",
            _ => !IsXml && IsInDocument(location) ? "EpochSeconds" : "DateTime",
        };
    }
}
