using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>What each kind of resource takes, and what it has to say.</summary>
public sealed class ResourceConditionTests
{
    private const string Select = "Permission.Select";
    private const string WrongSelect = "{|RVK2009:Permission.Select|}";

    [Fact]
    public Task A_resource_takes_its_permissions_alone() => ConditionRun.Check(
        Revoke(Catalog, "Permission.CreateDatabase"),
        Revoke(Catalog, "{|RVK2009:Permission.SuperUser|}"),
        Revoke(Catalog, "Permission.CreateDatabase, {|RVK2009:Permission.CreateTable|}"),
        Revoke(Catalog, "{|RVK2010:Permission.Describe|}"),
        Revoke(CatalogOf("\"111122223333\""), "{|RVK2009:Permission.SuperUser|}"),
        Revoke(CatalogOf("\"111122223333:s3tablescatalog/b\""), "Permission.SuperUser"),
        Revoke(CatalogOf("\"111122223333:s3tablescatalog/b\""), WrongSelect),
        Revoke(CatalogOf("\"12ab1234x234\""), Select).Replace(Select, WrongSelect).Replace("\"12ab1234x234\"", "{|RVK2010:\"12ab1234x234\"|}"),
        Revoke(Database, "Permission.CreateTable, Permission.Drop"),
        Revoke(Database, "Permission.Drop, " + WrongSelect),
        Revoke(Database, "{|RVK2009:\"SELECT\"|}"),
        Revoke(Table, Select + ", Permission.Insert"),
        Revoke(Table, "{|RVK2009:Permission.CreateTable|}"),
        Revoke(AllTables, Select),
        Revoke(AllTables, "{|RVK2009:Permission.CreateTable|}"),
        Revoke(Columns, Select),
        Revoke(Columns, "{|RVK2009:Permission.Insert|}, " + Select),
        Revoke(Columns, "{|RVK2009:Permission.Describe|}"),
        Revoke(OtherColumns, Select),
        Revoke(OtherColumns, "{|RVK2009:Permission.Drop|}"),
        Revoke(OtherColumns, "{|RVK2010:Permission.Describe|}"),
        Revoke(AllColumns, Select),
        Revoke(AllColumns, Select + ", {|RVK2012:Permission.Describe|}"),
        Revoke(AllColumns, "{|RVK2010:Permission.Insert|}"),
        Revoke(Location, "Permission.DataLocationAccess"),
        Revoke(Location, WrongSelect),
        Revoke(Database, "{|RVK2009:Permission.DataLocationAccess|}"),
        Revoke(Filter, Select),
        Revoke(Filter, "{|RVK2009:Permission.Insert|}"),
        Revoke(Tag, "Permission.Associate"),
        Revoke(Tag, WrongSelect),
        Revoke(Policy("Database"), "Permission.CreateTable"),
        Revoke(Policy("Database"), WrongSelect),
        Revoke(Policy("Table"), Select),
        Revoke(Policy("Table"), "{|RVK2009:Permission.CreateTable|}"),
        Revoke(Saved, "Permission.Drop"),
        Revoke(Saved, "{|RVK2010:Permission.Select|}"));

    [Fact]
    public Task Grant_options_are_judged_like_permissions() => ConditionRun.Check(
        Grantable(Table, Select, Select),
        Grantable(Table, "Permission.Insert", Select),
        Grantable(Location, "Permission.DataLocationAccess", "{|RVK2009:Permission.Drop|}"),
        Grantable(CatalogOf("\"111122223333:s3tablescatalog/b\""), "Permission.SuperUser", "{|RVK2010:Permission.SuperUser|}"),
        Grantable(Database, "Permission.Drop", WrongSelect));

    [Fact]
    public Task Tables_and_columns_have_to_be_said() => ConditionRun.Check(
        Revoke("new {|RVK2009:TableResource|} { DatabaseName = \"sales\" }", Select),
        Revoke("new {|RVK2009:TableResource|} { DatabaseName = \"sales\", Name = \"orders\", TableWildcard = new() }", Select),
        Revoke("new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|}, TableWildcard = new() }", Select),
        Revoke("new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"*\"|} }", Select),
        Revoke("new TableWithColumnsResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|}, ColumnWildcard = new() }", Select),
        Revoke("new {|RVK2009:TableWithColumnsResource|} { DatabaseName = \"sales\", Name = \"orders\" }", Select),
        Revoke("new TableWithColumnsResource { DatabaseName = \"sales\", Name = \"orders\", ColumnNames = {|RVK2009:[]|} }", Select),
        Revoke("new {|RVK2010:TableWithColumnsResource|} { DatabaseName = \"sales\", Name = \"orders\", ColumnNames = [\"id\"], ColumnWildcard = new() }", Select),
        Revoke("new {|RVK2010:DataCellsFilterResource|} { DatabaseName = \"sales\", TableName = \"orders\", Name = \"eu\" }", Select),
        Revoke("new DataLocationResource { ResourceArn = {|RVK2010:\"s3://lake/sales\"|} }", "Permission.DataLocationAccess"));

    [Fact]
    public Task A_policy_says_which_tags() => ConditionRun.Check(
        Revoke(Policy("Table", members: "ExpressionName = \"teams\""), Select),
        Revoke("new {|RVK2009:LFTagPolicyResource|} { ResourceType = ResourceType.Table }", Select),
        Revoke("new LFTagPolicyResource { ResourceType = ResourceType.Table, Expression = {|RVK2009:[]|} }", Select),
        Revoke(Policy("Table", "{|RVK2010:LFTagPolicyResource|}", "ExpressionName = \"teams\", Expression = [new() { TagKey = \"a\", TagValues = [\"1\"] }]"), Select),
        Revoke(Policy("Table", members: "Expression = [new() { TagKey = \"a\", TagValues = [\"1\"] }, new() { TagKey = {|RVK2010:\"a\"|}, TagValues = [\"2\"] }]"), Select),
        Revoke(Policy("Table", members: "Expression = {|RVK2010:[.. Enumerable.Repeat(new LFTag { TagKey = \"a\", TagValues = [\"1\"] }, 6)]|}"), Select),
        Revoke(Policy("Table", members: "Expression = [new() { TagKey = \"a\", TagValues = [\"1\", {|RVK2010:\"1\"|}] }]"), Select));

    [Fact]
    public Task Duplicates_have_no_effect() => ConditionRun.Check(
        Revoke(Table, Select + ", {|RVK2010:Permission.Select|}"),
        Grantable(Table, Select, Select + ", {|RVK2010:Permission.Select|}"),
        Revoke("new TableWithColumnsResource { DatabaseName = \"sales\", Name = \"orders\", ColumnNames = [\"id\", {|RVK2010:\"id\"|}] }", Select),
        Revoke(Database, WrongSelect + ", " + WrongSelect));

    [Fact]
    public Task Tags_are_revoked_level_by_level() => ConditionRun.Check(
        Revoke(Tag, "Permission.Alter, Permission.Drop"),
        Revoke(Tag, "Permission.Alter, Permission.Describe", name: "{|RVK2010:RevokePermissionsRequest|}"),
        Revoke(Tag.Replace("\"b\"", "\"*\"").Replace("\"*\"", "{|RVK2012:\"*\"|}"), "Permission.Associate"),
        Revoke("new LFTagKeyResource { TagKey = \"team\", TagValues = [\"*\"] }", "Permission.Associate"),
        Revoke("new LFTagKeyResource { TagKey = {|RVK2010:\"a#b\"|}, TagValues = [\"*\"] }", "Permission.Associate"));
}
