using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.LakeFormation;

namespace RevokeGen.Conformance.Rules;

/// <summary>Which permissions a resource takes, as a table that is written down a second time, apart from the spec.</summary>
internal static class PermissionMatrix
{
    public static IReadOnlyList<string> Permissions { get; } =
    [
        "ALL", "SELECT", "ALTER", "DROP", "DELETE", "INSERT", "DESCRIBE", "CREATE_DATABASE", "CREATE_TABLE", "DATA_LOCATION_ACCESS", "CREATE_LF_TAG",
        "ASSOCIATE", "GRANT_WITH_LF_TAG_EXPRESSION", "CREATE_LF_TAG_EXPRESSION", "CREATE_CATALOG", "SUPER_USER",
    ];

    /// <summary>
    /// A column for each of <see cref="Permissions"/>: <c>x</c> taken, <c>i</c> taken with a remark, <c>?</c> taken with a warning, <c>-</c> refused.
    /// </summary>
    private static readonly (string Name, Resource Resource, string Cells)[] Table =
    [
        ("Root", new CatalogResource(), "?-??--?x--x--xx-"),
        ("Root by account", new CatalogResource { Id = "011122223333" }, "?-??--?x--x--xx-"),
        ("Catalog", new CatalogResource { Id = "111122223333:sales" }, "x-xx--xx-------x"),
        ("Catalog by path", new CatalogResource { Id = "s3tables/sales" }, "x-xx--xx-------x"),
        ("Catalog of twelve characters", new CatalogResource { Id = "sales/orders" }, "x-xx--xx-------x"),
        ("Database", RevokeRequests.Sales, "x-xx--x-x-------"),
        ("Table", RevokeRequests.Orders, "xxxxxxx---------"),
        ("Tables", new TableResource { DatabaseName = "sales", TableWildcard = new() }, "xxxxxxx---------"),
        ("Columns", Columns(["id"], null), "-x--------------"),
        ("Columns and all", Columns(["id"], []), "-x--------------"),
        ("Columns but some", Columns(null, ["card"]), "-x----?---------"),
        ("All columns", Columns(null, []), "?x????i?????????"),
        ("Location", new DataLocationResource { ResourceArn = "arn:aws:s3:::lake/raw" }, "---------x------"),
        ("Filter", new DataCellsFilterResource { TableCatalogId = "111122223333", DatabaseName = "sales", TableName = "orders", Name = "eu" }, "-x-x--x---------"),
        ("Tag", RevokeRequests.Tag, "--xx--x----xx---"),
        ("Databases by tag", new LFTagPolicyResource { ResourceType = ResourceType.Database, ExpressionName = "prod" }, "x-xx--x-x-------"),
        ("Tables by tag", new LFTagPolicyResource { ResourceType = ResourceType.Table, ExpressionName = "prod" }, "xxxxxxx---------"),
        ("Something by tag", new LFTagPolicyResource { ResourceType = Elsewhere.Value("VIEW"), ExpressionName = "prod" }, "xxxxxxxxxxxxxxxx"),
        ("Expression", new LFTagExpressionResource { Name = "prod" }, "x?xx??x?????x???"),
    ];

    public static IEnumerable<string> Names => Table.Select(static row => row.Name);

    /// <summary>The resource of a row, and its cells with their permissions.</summary>
    public static (Resource Resource, IEnumerable<(string Permission, char Cell)> Cells) Row(string name)
    {
        var row = Table.Single(row => row.Name == name);
        return (row.Resource, Permissions.Zip(row.Cells));
    }

    private static TableWithColumnsResource Columns(IReadOnlyList<string>? names, IReadOnlyList<string>? excluded) => new()
    {
        DatabaseName = "sales",
        Name = "orders",
        ColumnNames = names,
        ColumnWildcard = excluded is null ? null : new() { ExcludedColumnNames = excluded.Count == 0 ? null : excluded },
    };
}
