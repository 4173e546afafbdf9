using RevokeGen.Benchmarks.LakeFormation;
using RevokeGen.Benchmarks.Redshift;

namespace RevokeGen.Benchmarks;

/// <summary>The two requests that every figure is about.</summary>
internal static class Requests
{
    public static RevokePermissionsRequest Permissions { get; } = new()
    {
        CatalogId = "111122223333",
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select, Permission.Insert],
        PermissionsWithGrantOption = [Permission.Select],
    };

    public static RevokeEndpointAccessRequest EndpointAccess { get; } = new()
    {
        ClusterIdentifier = "analytics",
        Account = "111122223333",
        VpcIds = ["vpc-0a1b2c3d4e5f60718", "vpc-1a1b2c3d4e5f60718"],
        Force = false,
    };

    /// <summary>An answer of Redshift with all its members.</summary>
    public const string EndpointAuthorization = """
        <RevokeEndpointAccessResponse xmlns="http://redshift.amazonaws.com/doc/2012-12-01/"><RevokeEndpointAccessResult><Grantor>444455556666</Grantor>
        <Grantee>111122223333</Grantee><ClusterIdentifier>analytics</ClusterIdentifier><AuthorizeTime>2026-01-02T03:04:05.678Z</AuthorizeTime>
        <ClusterStatus>available</ClusterStatus><Status>Revoking</Status><AllowedAllVPCs>false</AllowedAllVPCs><AllowedVPCs>
        <VpcIdentifier>vpc-0a1b2c3d4e5f60718</VpcIdentifier></AllowedVPCs><EndpointCount>2</EndpointCount></RevokeEndpointAccessResult>
        <ResponseMetadata><RequestId>4e1c0d62-8a35-4c8b-9d0e-000000000001</RequestId></ResponseMetadata></RevokeEndpointAccessResponse>
        """;
}
