using System;
using System.Collections.Generic;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Diffs;

/// <summary>The traits that decide what is on the wire, each with the protocols that heed it.</summary>
internal static class WireTraits
{
    private static readonly Dictionary<string, Func<ProtocolKind, bool>> Heeding = new(StringComparer.Ordinal)
    {
        [TraitIds.JsonName] = static protocol => protocol == ProtocolKind.RestJson1,
        [TraitIds.XmlName] = Protocol.IsXml,
        [TraitIds.XmlFlattened] = Protocol.IsXml,
        [TraitIds.XmlAttribute] = static protocol => protocol == ProtocolKind.RestXml,
        [TraitIds.XmlNamespace] = static protocol => protocol == ProtocolKind.RestXml,
        [TraitIds.S3UnwrappedXmlOutput] = static protocol => protocol == ProtocolKind.RestXml,
        [TraitIds.TimestampFormat] = static protocol => !Protocol.IsRpcV2(protocol),
        [TraitIds.HttpLabel] = Protocol.IsRest,
        [TraitIds.HttpQuery] = Protocol.IsRest,
        [TraitIds.HttpQueryParams] = Protocol.IsRest,
        [TraitIds.HttpHeader] = Protocol.IsRest,
        [TraitIds.HttpPrefixHeaders] = Protocol.IsRest,
        [TraitIds.HttpPayload] = Protocol.IsRest,
        [TraitIds.HttpResponseCode] = Protocol.IsRest,
        [TraitIds.Ec2QueryName] = static protocol => protocol == ProtocolKind.Ec2Query,
        [TraitIds.AwsQueryError] = static protocol => !Protocol.IsRest(protocol) && protocol != ProtocolKind.Ec2Query,
        [TraitIds.AwsQueryCompatible] = static protocol => Protocol.IsAwsJson(protocol) || Protocol.IsRpcV2(protocol),
        [TraitIds.Endpoint] = static _ => true,
        [TraitIds.EnumValue] = static _ => true,
        ["smithy.api#eventHeader"] = static _ => true,
        ["smithy.api#eventPayload"] = static _ => true,
    };

    /// <summary>Whether the trait decides what is on the wire of either version.</summary>
    public static bool Has(string traitId, ComparedModel old, ComparedModel @new) =>
        Heeding.TryGetValue(traitId, out var isHeeded) && (old.Speaks(isHeeded) || @new.Speaks(isHeeded));
}
