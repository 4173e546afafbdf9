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

    /// <summary>Whether the protocol obeys the http traits; the others have one path and put everything into the body.</summary>
    public static bool IsRest(ProtocolKind kind) => kind is ProtocolKind.RestJson1 or ProtocolKind.RestXml;

    public static bool IsJson(ProtocolKind kind) => kind is not (ProtocolKind.RestXml or ProtocolKind.AwsQuery or ProtocolKind.Ec2Query);

    public static bool IsAwsJson(ProtocolKind kind) => kind is ProtocolKind.AwsJson10 or ProtocolKind.AwsJson11;
}
