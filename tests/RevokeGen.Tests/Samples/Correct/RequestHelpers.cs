// Helper methods that build requests, for a team's own vocabulary.
using System.Collections.Generic;
using OffBoarding.LakeFormation;

namespace OffBoarding.Helpers;

public static class Revoke
{
    private const string Account = "111122223333";
    private const string Bucket = "arn:aws:s3:::lake";
    private static readonly IReadOnlyList<Permission> Reading = [Permission.Select, Permission.Describe];

    public static string Analyst => $"arn:aws:iam::{Account}:role/analyst";

    public static RevokePermissionsRequest From(string principal, Resource resource, params Permission[] permissions) => new()
    {
        CatalogId = Account,
        Principal = Principal(principal),
        Resource = resource,
        Permissions = permissions,
    };

    public static RevokePermissionsRequest ReadingOf(string database, string table, string? principal = null) =>
        new() { Principal = Principal(principal ?? Analyst), Resource = Table(database, table), Permissions = Reading };

    public static RevokePermissionsRequest Storage(string prefix, bool grantOption = false)
    {
        var request = From(Analyst, new DataLocationResource { ResourceArn = Bucket + "/" + prefix }, Permission.DataLocationAccess);
        return grantOption ? request with { PermissionsWithGrantOption = [Permission.DataLocationAccess] } : request;
    }

    public static RevokePermissionsRequest Columns(string table, params string[] columns) => From(
        Analyst, new TableWithColumnsResource { DatabaseName = "sales", Name = table, ColumnNames = columns }, Permission.Select);

    public static IEnumerable<RevokePermissionsRequest> Everything(string database)
    {
        yield return From(Analyst, new DatabaseResource { Name = database }, Permission.CreateTable, Permission.Alter, Permission.Drop, Permission.Describe);
        yield return From(Analyst, new TableResource { DatabaseName = database, TableWildcard = new() }, Permission.Select, Permission.Insert);
        yield return From(Analyst, new LFTagKeyResource { TagKey = "team", TagValues = [database] }, Permission.Associate, Permission.Describe);
    }

    private static DataLakePrincipal Principal(string identifier) => new() { DataLakePrincipalIdentifier = identifier };

    private static TableResource Table(string database, string table)
    {
        if (table == "*")
            return new TableResource { DatabaseName = database, TableWildcard = new TableWildcard() };
        return new TableResource { DatabaseName = database, Name = table };
    }
}
