namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>The C# of requests.</summary>
internal static class Requests
{
    public const string Role = "\"arn:aws:iam::111122223333:role/analyst\"";
    public const string Catalog = "new CatalogResource()";
    public const string Database = "new DatabaseResource { Name = \"sales\" }";
    public const string Table = "new TableResource { DatabaseName = \"sales\", Name = \"orders\" }";
    public const string AllTables = "new TableResource { DatabaseName = \"sales\", TableWildcard = new() }";
    public const string Columns = "new TableWithColumnsResource { DatabaseName = \"sales\", Name = \"orders\", ColumnNames = [\"id\"] }";
    public const string AllColumns = "new TableWithColumnsResource { DatabaseName = \"sales\", Name = \"orders\", ColumnWildcard = new() }";
    public const string OtherColumns = "new TableWithColumnsResource { DatabaseName = \"sales\", Name = \"orders\", ColumnWildcard = new() { ExcludedColumnNames = [\"id\"] } }";
    public const string Location = "new DataLocationResource { ResourceArn = \"arn:aws:s3:::lake/sales\" }";
    public const string Filter = "new DataCellsFilterResource { TableCatalogId = \"111122223333\", DatabaseName = \"sales\", TableName = \"orders\", Name = \"eu\" }";
    public const string Tag = "new LFTagKeyResource { TagKey = \"team\", TagValues = [\"a\", \"b\"] }";
    public const string Saved = "new LFTagExpressionResource { Name = \"teams\" }";

    public static string CatalogOf(string id) => $"new CatalogResource {{ Id = {id} }}";

    public static string Policy(string type, string name = "LFTagPolicyResource", string members = "Expression = [new() { TagKey = \"team\", TagValues = [\"a\"] }]") =>
        $"new {name} {{ ResourceType = ResourceType.{type}, {members} }}";

    public static string Revoke(string resource, string permissions, string rest = "", string principal = Role, string name = "RevokePermissionsRequest") =>
        $"new {name} {{ Principal = new() {{ DataLakePrincipalIdentifier = {principal} }}, Resource = {resource}, Permissions = [{permissions}]{(rest.Length > 0 ? ", " + rest : "")} }}";

    public static string Grantable(string resource, string permissions, string options) => Revoke(resource, permissions, $"PermissionsWithGrantOption = [{options}]");

    /// <summary>A request of Redshift with VPCs.</summary>
    public static string Endpoint(string members) =>
        $"new RevokeEndpointAccessRequest {{ ClusterIdentifier = \"sales\", Account = \"111122223333\", {members} }}";
}
