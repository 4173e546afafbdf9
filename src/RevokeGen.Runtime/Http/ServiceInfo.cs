using System.Collections.Generic;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Http;

/// <summary>The fixed facts of a service.</summary>
/// <param name="ServiceId">The SDK id (<c>aws.api#service</c>), such as <c>LakeFormation</c>.</param>
/// <param name="Version">The API version, such as <c>2012-12-01</c>.</param>
/// <param name="SigningName">The name in the signature's scope (<c>aws.auth#sigv4</c>); empty for a service that takes none.</param>
/// <param name="EndpointRules">The service's endpoint rules, compiled.</param>
public sealed record ServiceInfo(string ServiceId, string Version, string SigningName, IEndpointRules EndpointRules)
{
    /// <summary>The name of the service's shape, which awsJson has in every request, such as <c>DynamoDB_20120810</c>.</summary>
    public string ShapeName { get; init; } = "";

    /// <summary>Whether the endpoint rules ask for the account of the credentials (<c>AWS::Auth::AccountId</c>), so that there must be credentials before there is an endpoint.</summary>
    public bool UsesAccountId { get; init; }

    /// <summary>Whether the service once spoke awsQuery and still names that protocol's error codes in a header (<c>aws.protocols#awsQueryCompatible</c>).</summary>
    public bool IsQueryCompatible { get; init; }

    /// <summary>The headers that the service itself wants in every request, with names in lower case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
