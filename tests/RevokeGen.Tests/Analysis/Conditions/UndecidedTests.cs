using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>What depends on something unknown is undecided, and undecided is silent; what is known beside it is judged.</summary>
public sealed class UndecidedTests
{
    private static string By(string principal, string resource, string permissions) =>
        $"new RevokePermissionsRequest {{ Principal = {principal}, Resource = {resource}, Permissions = {permissions} }}";

    [Fact]
    public Task Known_parts_are_judged_beside_unknown_ones() => ConditionRun.CheckOpen(
        By("principal", Database, "[permission, {|RVK2009:Permission.Select|}]"),
        By("principal", Database, "[.. permissions, {|RVK2009:Permission.Select|}]"),
        By("principal", Database, "[flag ? Permission.Drop : {|RVK2009:Permission.Select|}]"),
        By("principal", Database, "flag ? [Permission.Drop] : [{|RVK2009:Permission.Select|}]"),
        By("principal", "new DatabaseResource { Name = text }", "[{|RVK2009:Permission.Select|}]"),
        By("new() { DataLakePrincipalIdentifier = text }", Tag, "[{|RVK2009:Permission.Select|}]"),
        "new TableResource { DatabaseName = text, Name = {|RVK2010:\"*\"|} }",
        "new {|RVK2009:TableResource|} { DatabaseName = text, Name = \"orders\", TableWildcard = new() }");

    [Fact]
    public Task Unknown_parts_are_undecided() => ConditionRun.CheckOpen(
        By("principal", Database, "[permission]"),
        By("principal", Database, "permissions"),
        By("principal", "resource", "[Permission.Select]"),
        By("principal", "flag ? " + Table + " : " + AllTables, "[Permission.Select]"),
        By("principal", "new CatalogResource { Id = maybe }", "[Permission.SuperUser]"),
        By("new() { DataLakePrincipalIdentifier = text }", Database, "[Permission.Drop]"),
        By("principal", Database, "[new Permission(\"NEW_ONE\")]").Replace("\"NEW_ONE\"", "{|RVK2006:\"NEW_ONE\"|}"),
        "new TableResource { DatabaseName = text, Name = maybe }",
        "new TableResource { DatabaseName = text, Name = maybe, TableWildcard = maybe is null ? new() : null }",
        "new TableWithColumnsResource { DatabaseName = text, Name = text, ColumnNames = [.. permissions.Select(one => one.Value)] }",
        "new RevokeEndpointAccessRequest { ClusterIdentifier = text, Account = text, Force = flag, VpcIds = [text] }");

    [Fact]
    public Task A_change_is_judged_by_what_it_changes() => ConditionRun.CheckOpen(
        "revoke with { Permissions = [Permission.Select] }",
        $"revoke with {{ Resource = {Database}, Permissions = [{{|RVK2009:Permission.Select|}}] }}",
        $"({Revoke(Database, "Permission.Drop")}) with {{ Permissions = [{{|RVK2009:Permission.Select|}}] }}",
        $"({Revoke(Table, "Permission.Select")}) with {{ Resource = {{|RVK2009:{Database}|}} }}",
        $"({Revoke(Database, "Permission.Select")}) with {{ Resource = {Table} }}",
        "new TableResource { DatabaseName = \"sales\" } with { Name = text }",
        "endpoint with { Force = {|RVK2012:true|} }",
        "endpoint with { Force = true, VpcIds = null }".Replace("true", "{|RVK2010:true|}").Replace("null", "{|RVK2012:null|}"));

    [Fact]
    public Task What_is_wrong_by_itself_is_not_said_twice() => ConditionRun.CheckOpen(
        By("principal", "new CatalogResource { Id = {|RVK2003:\"\"|} }", "[Permission.Select]"),
        By("principal", Database, "{|RVK2002:[]|}"),
        By("{|RVK2001:null!|}", Database, "[Permission.Select]"));
}
