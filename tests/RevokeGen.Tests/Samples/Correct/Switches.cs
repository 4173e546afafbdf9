// Every kind of switch over unions and enums that says all there is to say, and those that mean to pass some over.
using System;
using OffBoarding.LakeFormation;

namespace OffBoarding.Choices;

public static class Describe
{
    public static string OfValue(Resource resource) => resource.Value switch
    {
        CatalogResource { Id: null } => "the account's catalog",
        CatalogResource { Id: var id } => id,
        DatabaseResource { Name: var name } => name,
        TableResource { TableWildcard: not null } table => table.DatabaseName + ".*",
        TableResource table => $"{table.DatabaseName}.{table.Name}",
        TableWithColumnsResource or DataCellsFilterResource => "part of a table",
        DataLocationResource location => location.ResourceArn,
        LFTagKeyResource { TagKey: var key } => key,
        LFTagPolicyResource or LFTagExpressionResource => "by tags",
    };

    public static int OfKind(Resource resource) => resource.Kind switch
    {
        Resource.Variant.Catalog => 0,
        Resource.Variant.Database or Resource.Variant.Table or Resource.Variant.TableWithColumns => 1,
        Resource.Variant.DataLocation => 2,
        Resource.Variant.DataCellsFilter => 3,
        Resource.Variant.LFTag or Resource.Variant.LFTagPolicy or Resource.Variant.LFTagExpression => 4,
    };

    public static bool OfWhole(Resource resource, bool strict) => resource switch
    {
        { Kind: Resource.Variant.Table } when strict => resource.Table is { TableWildcard: not null },
        { Table: { } table } => table.Name is not null,
        _ => !strict,
    };

    public static string OfPermission(Permission permission)
    {
        switch (permission.Kind)
        {
            case Permission.Known.Select:
            case Permission.Known.Describe:
                return "reads";
            case Permission.Known.Insert or Permission.Known.Delete:
                return "writes";
            case Permission.Known.Unknown:
                return permission.Value;
            default:
                return "administers";
        }
    }

    public static bool IsReading(Permission permission) => permission switch
    {
        { Value: Permission.Wire.Select or Permission.Wire.Describe } => true,
        { Kind: not Permission.Known.Unknown } => false,
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };

    public static string? Target(RevokePermissionsRequest? request) => request?.Resource switch
    {
        { Table: { Name: var table, DatabaseName: var database } } => table ?? database,
        { Database.Name: { Length: > 0 } name } => name,
        { Kind: Resource.Variant.Catalog } or null => null,
        { Value: LFTagPolicyResource { ResourceType: { Kind: ResourceType.Known.Table }, Expression: [{ TagKey: var first }, ..] } } => first,
        _ => request.Resource.ToString(),
    };
}
