namespace Revoke.Tests;

/// <summary>Requests as a user writes them.</summary>
internal static class Inputs
{
    public const string Permissions = """
        {
          "Principal": { "DataLakePrincipalIdentifier": "arn:aws:iam::111122223333:role/analyst" },
          "Resource": { "Table": { "DatabaseName": "sales", "TableWildcard": {} } },
          "Permissions": ["SELECT"]
        }
        """;

    public const string EndpointAccess = """{ "ClusterIdentifier": "sales", "Account": "444455556666", "VpcIds": ["vpc-1"], "Force": true }""";
}
