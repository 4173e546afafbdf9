using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>What the protocols have in common and in what they differ.</summary>
internal static class Protocol
{
    private static readonly (string Trait, ProtocolKind Kind)[] ByTrait =
    [
        (TraitIds.RestJson1, ProtocolKind.RestJson1),
        (TraitIds.RestXml, ProtocolKind.RestXml),
        (TraitIds.AwsJson10, ProtocolKind.AwsJson10),
        (TraitIds.AwsJson11, ProtocolKind.AwsJson11),
        (TraitIds.AwsQuery, ProtocolKind.AwsQuery),
        (TraitIds.Ec2Query, ProtocolKind.Ec2Query),
        (TraitIds.RpcV2Cbor, ProtocolKind.RpcV2Cbor),
        (TraitIds.RpcV2Json, ProtocolKind.RpcV2Json),
    ];

    /// <summary>The protocol to emit for a service that may have several; null when none of them can be.</summary>
    public static ProtocolKind? Of(Shape service)
    {
        foreach (var (trait, kind) in ByTrait)
        {
            if (service.Traits.Has(trait))
                return kind;
        }

        return null;
    }

    /// <summary>The name of the protocol's trait, such as <c>restJson1</c>.</summary>
    public static string NameOf(ProtocolKind kind) => new ShapeId(Array.Find(ByTrait, known => known.Kind == kind).Trait).Name;

    /// <summary>Whether the protocol obeys the http traits; the others put everything into the body.</summary>
    public static bool IsRest(ProtocolKind kind) => kind is ProtocolKind.RestJson1 or ProtocolKind.RestXml;

    /// <summary>Whether answers are XML, where items, keys and values have names too.</summary>
    public static bool IsXml(ProtocolKind kind) => kind is ProtocolKind.RestXml or ProtocolKind.AwsQuery or ProtocolKind.Ec2Query;

    /// <summary>Whether the protocol is one of Smithy's RPC v2: a path for each operation, and no body where it has no input.</summary>
    public static bool IsRpcV2(ProtocolKind kind) => kind is ProtocolKind.RpcV2Cbor or ProtocolKind.RpcV2Json;

    public static bool IsAwsJson(ProtocolKind kind) => kind is ProtocolKind.AwsJson10 or ProtocolKind.AwsJson11;
}
