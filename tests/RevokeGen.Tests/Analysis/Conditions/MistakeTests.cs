using System.Threading.Tasks;
using RevokeGen.Tests.Generator;
using RevokeGen.Tests.Generator.Rules;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>
/// The fifteen mistakes that people are known to make with these operations. What the code shows is a finding of the compiler; what the service's answer
/// shows is a case of the error, to which code can answer.
/// </summary>
public sealed class MistakeTests
{
    private const string Select = "Permission.Select";
    private const string Everywhere = "RevokeEndpointAccessRequest";

    private static readonly EmittedProgram Program = new(GeneratorProject.With(Specs.All) with
    {
        Source = """
            using RevokeGen.Runtime;
            using Sample.LakeFormation;
            using Sample.Redshift;

            internal static class Program
            {
                public static string[] Revoke(string code, string message)
                {
                    var exception = new LakeFormationException(new ErrorResponse(code, message, 400, null));
                    return [exception.Case.ToString(), exception.IsRetryable.ToString()];
                }

                public static string[] Endpoint(string code)
                {
                    var exception = new RedshiftException(new ErrorResponse(code, "", 400, null));
                    return [exception.Case.ToString(), exception.IsRetryable.ToString()];
                }

                private static void Main() { }
            }
            """,
    });

    [Fact]
    public void M01_nothing_to_revoke_is_no_failure_of_a_clean_up() =>
        Answer("InvalidInputException", "No permissions revoked. Grantee has no permissions and no grantable permissions on resource.", "NothingToRevoke");

    [Fact]
    public void M02_it_is_told_by_the_start_of_the_message_alone() =>
        Answer("InvalidInputException", "No permissions revoked. Revoking Tag permissions on Tags that grantee does not have permissions on.", "NothingToRevoke");

    [Fact]
    public Task M03_a_permission_of_databases_on_tables_or_columns() => ConditionRun.Check(
        Revoke(AllTables, "{|RVK2009:Permission.CreateTable|}"),
        Revoke(Columns, "{|RVK2009:Permission.CreateTable|}"),
        Revoke(Database, "Permission.CreateTable"));

    [Fact]
    public Task M04_ALL_on_a_data_location() => ConditionRun.Check(
        Revoke(Location, "{|RVK2009:Permission.All|}"),
        Revoke(Location, "Permission.DataLocationAccess"));

    [Fact]
    public async Task M05_SELECT_on_a_database_or_a_resource_link()
    {
        await ConditionRun.Check(Revoke(Database, "{|RVK2009:Permission.Select|}"), Revoke(AllTables, Select));
        Answer("InvalidInputException", "Permissions modification is invalid.", "InvalidPermissionForResource");
    }

    [Fact]
    public Task M06_a_composite_catalog_id_of_the_request() => ConditionRun.Check(
        Revoke(Database, "Permission.Drop", "CatalogId = {|RVK2003:\"111122223333:s3tablescatalog/b\"|}"),
        Revoke(Database, "Permission.Drop", "CatalogId = \"111122223333\""));

    [Fact]
    public Task M07_composite_ids_in_a_resource_are_right() => ConditionRun.Check(
        Revoke("new TableResource { DatabaseName = \"sales\", Name = \"orders\", CatalogId = \"111122223333:s3tablescatalog/b\" }", Select),
        Revoke(CatalogOf("\"111122223333:s3tablescatalog/b\""), "Permission.SuperUser"));

    [Fact]
    public Task M08_SUPER_USER_on_a_catalog_without_an_id() => ConditionRun.Check(
        Revoke(Catalog, "{|RVK2009:Permission.SuperUser|}"),
        Revoke(CatalogOf("\"111122223333:s3tablescatalog/b\""), "Permission.SuperUser"));

    [Fact]
    public Task M09_all_tables_as_a_listing_spells_them() => ConditionRun.Check(
        Revoke("new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|} }", Select),
        Revoke("new TableWithColumnsResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|}, ColumnWildcard = new() }", Select),
        Revoke(AllTables, Select));

    [Fact]
    public Task M10_no_table_and_no_columns() => ConditionRun.Check(
        Revoke("new {|RVK2009:TableResource|} { DatabaseName = \"sales\" }", Select),
        Revoke("new {|RVK2009:TableWithColumnsResource|} { DatabaseName = \"sales\", Name = \"orders\" }", Select),
        Revoke(AllColumns, Select));

    [Fact]
    public async Task M11_the_ARN_of_a_session_or_a_guessed_one()
    {
        await ConditionRun.Check(
            Revoke(Table, Select, principal: "{|RVK2010:\"arn:aws:sts::111122223333:assumed-role/analyst/me\"|}"),
            Revoke(Table, Select, principal: "{|RVK2010:\"analyst\"|}"),
            Revoke(Table, Select));
        Answer("InvalidInputException", "Invalid principal, arn: arn:aws:iam::111122223333:role/analyst", "InvalidPrincipal");
    }

    [Fact]
    public async Task M12_administrators_and_the_fallback_to_IAM()
    {
        await ConditionRun.Check(
            Revoke(Table, Select, principal: "{|RVK2012:\"IAM_ALLOWED_PRINCIPALS\"|}"),
            Revoke(Table, Select, principal: "{|RVK2010:\"IAMAllowedPrincipals\"|}"));
        Answer("InvalidInputException", "No permissions revoked. Grantee has no permissions and no grantable permissions on resource.", "NothingToRevoke");
    }

    [Fact]
    public async Task M13_columns_of_what_was_granted_on_the_table()
    {
        await ConditionRun.Check(Revoke(Columns, "{|RVK2009:Permission.Describe|}"), Revoke(Columns, Select));
        Answer("InvalidInputException", "Permissions modification is invalid.", "InvalidPermissionForResource");
    }

    [Fact]
    public void M14_two_at_once_are_repeated() =>
        Answer("ConcurrentModificationException", "Please retry in a short while.", "ConcurrentModification", isRetryable: true);

    [Fact]
    public async Task M15_access_to_endpoints()
    {
        await ConditionRun.Check(
            Endpoint("VpcIds = {|RVK2002:[]|}, Force = {|RVK2012:false|}"),
            Endpoint("Force = {|RVK2010:true|}").Replace(Everywhere, $"{{|RVK2012:{Everywhere}|}}"),
            Endpoint("Force = {|RVK2012:false|}").Replace(Everywhere, $"{{|RVK2012:{Everywhere}|}}").Replace("\"111122223333\"", "{|RVK2004:\"1111-2222-33\"|}"),
            Endpoint("VpcIds = [\"vpc-0123abcd\"], Force = {|RVK2012:true|}"));
        Assert.Equal(["NothingToRevoke", "False"], Program.Call("Endpoint", "EndpointAuthorizationNotFound"));
        Assert.Equal(["None", "False"], Program.Call("Endpoint", "EndpointAuthorizationNotFoundFault"));
    }

    private static void Answer(string code, string message, string expected, bool isRetryable = false) =>
        Assert.Equal([expected, isRetryable.ToString()], Program.Call("Revoke", code, message));
}
