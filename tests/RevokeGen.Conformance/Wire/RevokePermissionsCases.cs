using System;
using System.Collections.Generic;
using RevokeGen.Conformance.LakeFormation;

namespace RevokeGen.Conformance.Wire;

/// <summary>
/// RevokePermissions as restJson1 prescribes it: members in the order of the model, null members left out, empty structures and lists kept,
/// nothing escaped but what JSON demands.
/// </summary>
internal static class RevokePermissionsCases
{
    public static IReadOnlyDictionary<string, WireCase<RevokePermissionsRequest>> All { get; } =
        new Dictionary<string, WireCase<RevokePermissionsRequest>>(StringComparer.Ordinal)
        {
            ["Catalog, the root one"] = On(new CatalogResource(), """{"Catalog":{}}""", "CREATE_DATABASE"),
            ["Catalog by id"] = On(
                new CatalogResource { Id = "111122223333:s3tablescatalog/sales" },
                """{"Catalog":{"Id":"111122223333:s3tablescatalog/sales"}}""",
                "SUPER_USER"),
            ["Database"] = On(
                new DatabaseResource { Name = "sales", CatalogId = "111122223333" },
                """{"Database":{"CatalogId":"111122223333","Name":"sales"}}""",
                "DROP"),
            ["Table by name"] = On(
                new TableResource { Name = "orders", DatabaseName = "sales" },
                """{"Table":{"DatabaseName":"sales","Name":"orders"}}"""),
            ["Table by wildcard"] = On(
                new TableResource { DatabaseName = "sales", TableWildcard = new() },
                """{"Table":{"DatabaseName":"sales","TableWildcard":{}}}"""),
            ["Columns by name"] = On(
                new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnNames = ["id", "total"] },
                """{"TableWithColumns":{"DatabaseName":"sales","Name":"orders","ColumnNames":["id","total"]}}"""),
            ["Columns by wildcard"] = On(
                new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() },
                """{"TableWithColumns":{"DatabaseName":"sales","Name":"orders","ColumnWildcard":{}}}"""),
            ["Columns by wildcard with an exception"] = On(
                new TableWithColumnsResource
                {
                    CatalogId = "111122223333:federated",
                    DatabaseName = "sales",
                    Name = "orders",
                    ColumnWildcard = new() { ExcludedColumnNames = ["card"] },
                },
                """{"TableWithColumns":{"CatalogId":"111122223333:federated","DatabaseName":"sales","Name":"orders","ColumnWildcard":"""
                + """{"ExcludedColumnNames":["card"]}}}"""),
            ["Columns by wildcard with an empty list of exceptions"] = On(
                new TableWithColumnsResource
                {
                    DatabaseName = "sales",
                    Name = "orders",
                    ColumnWildcard = new() { ExcludedColumnNames = [] },
                },
                """{"TableWithColumns":{"DatabaseName":"sales","Name":"orders","ColumnWildcard":{"ExcludedColumnNames":[]}}}"""),
            ["Data location"] = On(
                new DataLocationResource { ResourceArn = "arn:aws:s3:::lake/raw/" },
                """{"DataLocation":{"ResourceArn":"arn:aws:s3:::lake/raw/"}}""",
                "DATA_LOCATION_ACCESS"),
            ["Data cells filter"] = On(
                new DataCellsFilterResource { Name = "eu", TableName = "orders", DatabaseName = "sales", TableCatalogId = "111122223333" },
                """{"DataCellsFilter":{"TableCatalogId":"111122223333","DatabaseName":"sales","TableName":"orders","Name":"eu"}}"""),
            ["LF-Tag"] = On(
                new LFTagKeyResource { TagKey = "domain", TagValues = ["*"] },
                """{"LFTag":{"TagKey":"domain","TagValues":["*"]}}""",
                "ASSOCIATE"),
            ["LF-Tag policy by expression"] = On(
                new LFTagPolicyResource
                {
                    ResourceType = ResourceType.Table,
                    Expression =
                    [
                        new LFTag { TagKey = "domain", TagValues = ["sales", "web"] },
                        new LFTag { TagKey = "stage", TagValues = ["prod"] },
                    ],
                },
                """{"LFTagPolicy":{"ResourceType":"TABLE","Expression":["""
                + """{"TagKey":"domain","TagValues":["sales","web"]},{"TagKey":"stage","TagValues":["prod"]}]}}"""),
            ["LF-Tag policy by name has no expression"] = On(
                new LFTagPolicyResource { ResourceType = ResourceType.Database, ExpressionName = "prod-only" },
                """{"LFTagPolicy":{"ResourceType":"DATABASE","ExpressionName":"prod-only"}}""",
                "DESCRIBE"),
            ["LF-Tag expression"] = On(
                new LFTagExpressionResource { Name = "prod-only", CatalogId = "111122223333" },
                """{"LFTagExpression":{"CatalogId":"111122223333","Name":"prod-only"}}""",
                "GRANT_WITH_LF_TAG_EXPRESSION"),
            ["Every member"] = new(
                new()
                {
                    PermissionsWithGrantOption = [Permission.Select, Permission.Describe],
                    Condition = new() { Expression = "context.iam.principalTags.hasTag(\"team\") && context.n > 1" },
                    Permissions = [Permission.Insert, Permission.Select, Permission.Describe],
                    Resource = new TableResource { CatalogId = "444455556666", DatabaseName = "sales", Name = "orders" },
                    Principal = new() { DataLakePrincipalIdentifier = "111122223333:IAMPrincipals" },
                    CatalogId = "444455556666",
                },
                """{"CatalogId":"444455556666","Principal":{"DataLakePrincipalIdentifier":"111122223333:IAMPrincipals"}"""
                + ""","Resource":{"Table":{"CatalogId":"444455556666","DatabaseName":"sales","Name":"orders"}}"""
                + ""","Permissions":["INSERT","SELECT","DESCRIBE"]"""
                + ""","Condition":{"Expression":"context.iam.principalTags.hasTag(\"team\") && context.n > 1"}"""
                + ""","PermissionsWithGrantOption":["SELECT","DESCRIBE"]}"""),
            ["Empty grant options are not left out"] = new(
                new()
                {
                    Principal = new() { DataLakePrincipalIdentifier = "IAM_ALLOWED_PRINCIPALS" },
                    Resource = new DatabaseResource { Name = "sales" },
                    Permissions = [Permission.All],
                    PermissionsWithGrantOption = [],
                },
                """{"Principal":{"DataLakePrincipalIdentifier":"IAM_ALLOWED_PRINCIPALS"},"Resource":{"Database":{"Name":"sales"}}"""
                + ""","Permissions":["ALL"],"PermissionsWithGrantOption":[]}"""),
#pragma warning disable RVK2002, RVK2003 // Broken on purpose: the bytes of a request that goes out unchecked.
            ["Empty permissions are not left out"] = new(
                new()
                {
                    Principal = new() { DataLakePrincipalIdentifier = "IAM_ALLOWED_PRINCIPALS" },
                    Resource = new DatabaseResource { Name = "sales" },
                    Permissions = [],
                    PermissionsWithGrantOption = [Permission.Alter],
                },
                """{"Principal":{"DataLakePrincipalIdentifier":"IAM_ALLOWED_PRINCIPALS"},"Resource":{"Database":{"Name":"sales"}}"""
                + ""","Permissions":[],"PermissionsWithGrantOption":["ALTER"]}""",
                IsValid: false),
            ["Empty text is not left out"] = On(
                new TableWithColumnsResource { DatabaseName = "", Name = "orders", ColumnNames = [""] },
                """{"TableWithColumns":{"DatabaseName":"","Name":"orders","ColumnNames":[""]}}""") with { IsValid = false },
#pragma warning restore RVK2002, RVK2003
            ["An expression that is set and empty is not left out"] = On(
                new LFTagPolicyResource { ResourceType = ResourceType.Table, Expression = [], ExpressionName = "prod-only" },
                """{"LFTagPolicy":{"ResourceType":"TABLE","Expression":[],"ExpressionName":"prod-only"}}"""),
            ["Values newer than the model"] = On(
                new LFTagPolicyResource { ResourceType = Rules.Elsewhere.Value("VIEW"), ExpressionName = "prod-only" },
                """{"LFTagPolicy":{"ResourceType":"VIEW","ExpressionName":"prod-only"}}""",
                "READ_MIND",
                "select") with { IsValid = false },
            ["Text beyond ASCII travels as UTF-8"] = On(
                new TableWithColumnsResource
                {
                    DatabaseName = "données",
                    Name = "注文",
                    ColumnNames = ["ключ", "🦊", "\u3000\u2028", "'<&>+`"],
                },
                """{"TableWithColumns":{"DatabaseName":"données","Name":"注文","ColumnNames":["ключ","🦊","$","'<&>+`"]}}"""
                    .Replace("$", "\u3000\u2028", StringComparison.Ordinal)),
            ["Only quotes, backslashes and controls are escaped"] = On(
#pragma warning disable RVK2010 // An unlikely request has its bytes too.
                new DataLocationResource { ResourceArn = "q\" b\\ s/ \b\t\n\f\r \u0001 \u0010" },
#pragma warning restore RVK2010
                """{"DataLocation":{"ResourceArn":"q\" b\\ s/ \b\t\n\f\r \u0001 \u0010"}}""",
                "DATA_LOCATION_ACCESS"),
        };

    private static WireCase<RevokePermissionsRequest> On(Resource resource, string json, params string[] permissions)
    {
        if (permissions.Length == 0) permissions = ["SELECT"];
        return new(
            new()
            {
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/auditor" },
                Resource = resource,
                Permissions = [.. permissions],
            },
            $$$"""{"Principal":{"DataLakePrincipalIdentifier":"arn:aws:iam::111122223333:role/auditor"},"Resource":{{{json}}}"""
            + $$$""","Permissions":["{{{string.Join("\",\"", permissions)}}}"]}""");
    }
}
