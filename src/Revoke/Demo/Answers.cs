using RevokeGen.Testing;

namespace Revoke.Demo;

/// <summary>What the services answer, in the form they answer in.</summary>
internal static class Answers
{
    public static ScriptedResponse PermissionsRevoked { get; } = ScriptedResponse.Json("{}");

    public static ScriptedResponse NothingToRevoke { get; } = ScriptedResponse.RestJsonError(
        "InvalidInputException", "No permissions revoked. Grantee has no permissions and no grantable permissions on resource.");

    public static ScriptedResponse ConcurrentModification { get; } = ScriptedResponse.RestJsonError(
        "ConcurrentModificationException", "Another change of this resource is under way. Please retry in a short while.");

    public static ScriptedResponse EndpointAccessRevoking { get; } = ScriptedResponse.QueryResult(
        "RevokeEndpointAccess",
        "http://redshift.amazonaws.com/doc/2012-12-01/",
        "<Grantor>111122223333</Grantor><Grantee>444455556666</Grantee><ClusterIdentifier>sales-cluster</ClusterIdentifier>"
        + "<AuthorizeTime>2025-01-31T09:30:00.123Z</AuthorizeTime><ClusterStatus>available</ClusterStatus><Status>Revoking</Status>"
        + "<AllowedAllVPCs>false</AllowedAllVPCs><AllowedVPCs><VpcIdentifier>vpc-0a1b2c3d</VpcIdentifier></AllowedVPCs><EndpointCount>1</EndpointCount>");
}
