using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>The mistakes that people are known to make with these operations, as far as the code shows them; the others are about answers.</summary>
public sealed class MistakeTests
{
    private const string Select = "Permission.Select";

    [Fact]
    public Task Wrong_permissions() => ConditionRun.Check(
        Revoke(AllTables, "{|RVK2009:Permission.CreateTable|}"),
        Revoke(Columns, "{|RVK2009:Permission.CreateTable|}"),
        Revoke(Location, "{|RVK2012:Permission.All|}").Replace("RVK2012", "RVK2009"),
        Revoke(Database, "{|RVK2009:Permission.Select|}"),
        Revoke(Catalog, "{|RVK2009:Permission.SuperUser|}"));

    [Fact]
    public Task Wrong_names() => ConditionRun.Check(
        Revoke(Database, "Permission.Drop", "CatalogId = {|RVK2003:\"111122223333:s3tablescatalog/b\"|}"),
        Revoke("new TableResource { DatabaseName = \"sales\", Name = \"orders\", CatalogId = \"111122223333:s3tablescatalog/b\" }", Select),
        Revoke("new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|} }", Select),
        Revoke("new TableWithColumnsResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|}, ColumnWildcard = new() }", Select),
        Revoke(Table, Select, principal: "{|RVK2010:\"arn:aws:sts::111122223333:assumed-role/analyst/me\"|}"),
        Revoke(Table, Select, principal: "{|RVK2012:\"IAM_ALLOWED_PRINCIPALS\"|}"));

    [Fact]
    public Task Things_left_out() => ConditionRun.Check(
        Revoke("new {|RVK2009:TableResource|} { DatabaseName = \"sales\" }", Select),
        Revoke("new {|RVK2009:TableWithColumnsResource|} { DatabaseName = \"sales\", Name = \"orders\" }", Select),
        Endpoint("VpcIds = {|RVK2002:[]|}, Force = {|RVK2012:false|}"),
        Endpoint("Force = {|RVK2010:true|}").Replace("RevokeEndpointAccessRequest", "{|RVK2012:RevokeEndpointAccessRequest|}"),
        Endpoint("Force = {|RVK2012:false|}").Replace("RevokeEndpointAccessRequest", "{|RVK2012:RevokeEndpointAccessRequest|}").Replace("\"111122223333\"", "{|RVK2004:\"1111-2222-33\"|}"));
}
