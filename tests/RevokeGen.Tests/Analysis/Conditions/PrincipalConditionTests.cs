using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>Who permissions are taken from, catalog ids, and what is far-reaching.</summary>
public sealed class PrincipalConditionTests
{
    private const string Account = "\"444455556666\"";

    private static string From(string principal) => Revoke(Table, "Permission.Select", principal: principal);

    [Fact]
    public Task A_principal_has_a_known_form() => ConditionRun.Check(
        From("\"arn:aws:iam::111122223333:role/team/analyst\""),
        From("\"arn:aws:iam::111122223333:user/alice\""),
        From("\"arn:aws:quicksight:eu-west-1:111122223333:group/default/readers\""),
        From("\"arn:aws:organizations::111122223333:ou/o-abc/ou-def\""),
        From("\"arn:aws:identitystore:::user/906760\""),
        From(Account),
        From("{|RVK2010:\"alice\"|}"),
        From("{|RVK2010:\"arn:aws:s3:::lake\"|}"),
        From("{|RVK2010:\"arn:aws:sts::111122223333:assumed-role/analyst/session\"|}"),
        From("{|RVK2010:\"IAMAllowedPrincipals\"|}"),
        From("{|RVK2010:\"iam_allowed_principals\"|}"),
        From("{|RVK2010:\"arn:aws:iam::111122223333:root\"|}"),
        From("{|RVK2010:\"arn:aws:iam::111122223333:role/*\"|}"),
        From("{|RVK2012:\"IAM_ALLOWED_PRINCIPALS\"|}"));

    [Fact]
    public Task Other_accounts_do_not_hold_everything() => ConditionRun.Check(
        Revoke(Database, "Permission.Describe", principal: Account),
        Revoke(Database, "Permission.Drop", principal: Account, name: "{|RVK2010:RevokePermissionsRequest|}"),
        Revoke(Database, "{|RVK2012:Permission.All|}", principal: Account, name: "{|RVK2010:RevokePermissionsRequest|}"),
        Revoke(Tag, "Permission.Describe", principal: Account),
        Revoke(Tag, "{|RVK2010:Permission.Drop|}", principal: Account),
        Revoke(Catalog, "Permission.CreateLfTag", principal: Account, name: "{|RVK2010:RevokePermissionsRequest|}"),
        Revoke(Catalog, "Permission.CreateLfTag"));

    [Fact]
    public Task Conditions_belong_to_the_group_of_an_account() => ConditionRun.Check(
        Revoke(Table, "Permission.Select", "Condition = new() { Expression = \"true\" }", "\"111122223333:IAMPrincipals\""),
        Revoke(Table, "Permission.Select", "Condition = new() { Expression = \"true\" }", name: "{|RVK2010:RevokePermissionsRequest|}"),
        Revoke(Table, "Permission.Select", "Condition = {|RVK2010:new|}()", "\"111122223333:IAMPrincipals\""),
        Revoke(Table, "Permission.Select", "Condition = new() { Expression = {|RVK2010:\"\"|} }", "\"111122223333:IAMPrincipals\""));

    [Fact]
    public Task Far_reaching_revokes_are_pointed_out() => ConditionRun.Check(
        Revoke(Table, "{|RVK2012:Permission.All|}"),
        Revoke(AllTables, "Permission.Drop", name: "{|RVK2012:RevokePermissionsRequest|}"),
        Revoke(AllTables, "{|RVK2012:Permission.All|}", name: "{|RVK2012:RevokePermissionsRequest|}"),
        Revoke(Catalog, "Permission.CreateDatabase", principal: "{|RVK2012:\"IAM_ALLOWED_PRINCIPALS\"|}", name: "{|RVK2012:RevokePermissionsRequest|}"),
        Revoke(OtherColumns, "Permission.Select", "PermissionsWithGrantOption = [Permission.Select]", name: "{|RVK2012:RevokePermissionsRequest|}"));

    [Fact]
    public Task Catalog_ids_in_a_resource_may_be_composite() => ConditionRun.Check(
        Revoke("new DatabaseResource { Name = \"sales\", CatalogId = \"111122223333\" }", "Permission.Drop"),
        Revoke("new DatabaseResource { Name = \"sales\", CatalogId = \"111122223333:s3tablescatalog/b\" }", "Permission.Drop"),
        Revoke(CatalogOf("\"s3tablescatalog/b\""), "Permission.Drop"),
        Revoke("new DatabaseResource { Name = \"sales\", CatalogId = {|RVK2010:\"AwsDataCatalog\"|} }", "Permission.Drop"),
        Revoke(Database, "Permission.Drop", "CatalogId = {|RVK2003:\"111122223333:s3tablescatalog/b\"|}"));
}
