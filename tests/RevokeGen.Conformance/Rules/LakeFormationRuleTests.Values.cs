using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.LakeFormation;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>The rules about ids, principals and single values.</summary>
public sealed partial class LakeFormationRuleTests
{
    [Theory]
    [InlineData("111122223333", null)]
    [InlineData("000000000001", null)]
    [InlineData("111122223333:s3tablescatalog/b", "CatalogId length")]
    [InlineData("", "CatalogId length")]
    [InlineData("1111-2222-33", "CatalogId pattern")]
    [InlineData("\u0661\u0661\u0661\u0661\u0662\u0662\u0662\u0662\u0663\u0663\u0663\u0663", "CatalogId pattern")]
    [InlineData("11112222333\n", "CatalogId pattern")]
    public void LF024_the_outer_catalog_id_is_an_account_id(string id, string? broken) =>
        Assert.Equal(broken is null ? [] : [broken], (On(Orders, "SELECT") with { CatalogId = id }).Broken());

    [Fact]
    public void LF025_no_rule_limits_nested_catalog_ids_to_account_ids()
    {
        const string Composite = "111122223333:s3tablescatalog/bucket";
        Assert.All(InCatalog(Composite), static request => Assert.Empty(request.Advised()));
        Assert.Empty(On(new CatalogResource { Id = Composite }, "SUPER_USER").Advised());
        Assert.All(InCatalog(new('x', 255)), static request => Assert.Empty(request.Broken()));
    }

    [Theory]
    [InlineData("AwsDataCatalog", true)]
    [InlineData("11112222333", true)]
    [InlineData("111122223333:", true)]
    [InlineData("s3tablescatalog/bucket", true)]
    [InlineData("111122223333", false)]
    [InlineData("111122223333:federated", false)]
    public void LF026_a_nested_catalog_id_has_a_known_form(string id, bool isAdvised) =>
        Assert.All(InCatalog(id), request => Assert.Equal(isAdvised, request.Advised().Any(static line => line.Contains("Id CatalogIdForm Warning", StringComparison.Ordinal))));

    [Theory]
    [InlineData("AwsDataCatalog", true)]
    [InlineData("s3tablescatalog/bucket", false)]
    [InlineData("111122223333:s3tablescatalog/bucket", false)]
    [InlineData("111122223333", false)]
    public void LF026_a_catalog_may_be_named_by_its_path(string id, bool isAdvised) =>
        Assert.Equal(isAdvised ? ["Resource.Catalog.Id CatalogIdForm Warning"] : [], On(new CatalogResource { Id = id }, "CREATE_DATABASE").Advised());

    [Theory]
    [InlineData("alice", true)]
    [InlineData("arn:aws:s3:::bucket", true)]
    [InlineData("1111222233334", true)]
    [InlineData("111122223333:Everyone", true)]
    [InlineData("111122223333", false)]
    [InlineData("111122223333:IAMPrincipals", false)]
    [InlineData("arn:aws:iam::111122223333:role/team/analyst", false)]
    [InlineData("arn:aws-us-gov:iam::111122223333:user/alice", false)]
    [InlineData("arn:aws:iam::111122223333:saml-provider/Idp:group/analysts", false)]
    [InlineData("arn:aws:sts::111122223333:federated-user/alice", false)]
    [InlineData("arn:aws:quicksight:eu-west-1:111122223333:group/default/analysts", false)]
    [InlineData("arn:aws:organizations::111122223333:ou/o-a1b2c3/ou-x", false)]
    [InlineData("arn:aws:organizations::111122223333:organization/o-a1b2c3", false)]
    [InlineData("arn:aws:identitystore:::user/1234-abcd", false)]
    public void LF027_a_principal_has_a_known_form(string principal, bool isAdvised) =>
        Assert.Equal(isAdvised ? [Principal("KnownPrincipal Warning")] : [], From(principal).Advised());

    [Theory]
    [InlineData("arn:aws:sts::111122223333:assumed-role/analyst/session", true)]
    [InlineData("arn:aws-cn:sts::111122223333:assumed-role/analyst/session", true)]
    [InlineData("arn:aws:iam::111122223333:role/assumed-role/analyst", false)]
    public void LF028_a_session_is_no_principal(string principal, bool isAdvised) =>
        Assert.Equal(isAdvised ? [Principal("SessionArn Warning")] : [], From(principal).Advised());

    [Theory]
    [InlineData("IAMAllowedPrincipals", true)]
    [InlineData("iamallowedprincipals", true)]
    [InlineData("iam_allowed_principals", true)]
    [InlineData("IAM_Allowed_Principals", true)]
    public void LF029_the_console_name_is_no_principal(string principal, bool isAdvised)
    {
        Assert.Equal(isAdvised ? [Principal("ConsoleName Warning")] : [], From(principal).Advised());
        Assert.DoesNotContain(From("IAM_ALLOWED_PRINCIPALS").Advised(), static line => line.Contains("Warning", StringComparison.Ordinal));
        Assert.Equal([Principal("KnownPrincipal Warning")], From(principal + "x").Advised());
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:root", true)]
    [InlineData("arn:aws:iam::111122223333:role/*", true)]
    [InlineData("arn:aws:iam::111122223333:role/root", false)]
    public void LF030_an_arn_names_one_principal(string principal, bool isAdvised) =>
        Assert.Equal(isAdvised ? [Principal("OnePrincipal Warning")] : [], From(principal).Advised());

    [Theory]
    [InlineData("s3://bucket/x", true)]
    [InlineData("bucket", true)]
    [InlineData("arn:aws:dynamodb:eu-west-1:111122223333:table/t", true)]
    [InlineData("arn:aws:s3:::bucket/prefix", false)]
    [InlineData("arn:aws-us-gov:s3:::bucket", false)]
    public void LF031_a_data_location_is_an_arn_of_storage(string arn, bool isAdvised) => Assert.Equal(
        isAdvised ? ["Resource.DataLocation.ResourceArn StorageArn Warning"] : [],
        On(new DataLocationResource { ResourceArn = arn }, "DATA_LOCATION_ACCESS").Advised());

    [Fact]
    public void LF032_ALL_is_a_permission_of_its_own()
    {
        Assert.Equal(["Permissions AllIsOnePermission Info"], On(Orders, "SELECT", "ALL").Advised());
        Assert.Empty(On(Orders, "SELECT").WithGrantOption("ALL").Advised());
    }

    [Fact]
    public void LF033_without_the_group_of_all_IAM_principals_their_access_ends()
    {
        Assert.Equal(["IamFallback Info"], From("IAM_ALLOWED_PRINCIPALS").Advised());
        Assert.Empty(From("111122223333:IAMPrincipals").Advised());
    }

    [Fact]
    public void LF034_all_tables_of_a_database_are_many()
    {
        var all = new TableResource { DatabaseName = "sales", TableWildcard = new() };
        Assert.All(["DROP", "DELETE"], permission => Assert.Equal(["WholeDatabase Info"], On(all, permission).Advised()));
        Assert.Equal(["Permissions AllIsOnePermission Info", "WholeDatabase Info"], On(all, "ALL").Advised());
        Assert.Empty(On(all, "SELECT").Advised());
        Assert.Empty(On(Orders, "DROP").Advised());
        var root = On(new CatalogResource(), "CREATE_DATABASE");
        Assert.Equal(
            ["IamFallback Info", "WholeCatalog Info"],
            (root with { Principal = new() { DataLakePrincipalIdentifier = "IAM_ALLOWED_PRINCIPALS" } }).Advised());
        Assert.Empty(root.Advised());
    }

    [Fact]
    public void LF035_a_star_stands_for_all_values()
    {
        Assert.Equal(["Resource.LFTag.TagValues StarAlone Info"], On(Tag with { TagValues = ["*", "a"] }, "DROP").Advised());
        Assert.Empty(On(Tag with { TagValues = ["*"] }, "DROP").Advised());
        Assert.Empty(On(Tag with { TagValues = ["a*", "a"] }, "DROP").Advised());
    }

    [Theory]
    [InlineData(129, 'k', true)]
    [InlineData(200, 'k', true)]
    [InlineData(128, 'k', false)]
    [InlineData(1, '#', true)]
    [InlineData(1, '*', true)]
    [InlineData(1, '%', false)]
    [InlineData(1, '\u00E9', false)]
    public void LF036_a_tag_key_is_one_that_can_exist(int length, char character, bool isAdvised) => Assert.Equal(
        isAdvised ? ["Resource.LFTag.TagKey PossibleTagKey Warning"] : [],
        On(Tag with { TagKey = new string(character, length) }, "DROP").Advised());

    [Fact]
    public void LF042_a_condition_has_a_text()
    {
        var request = On(Orders, "SELECT") with { Principal = new() { DataLakePrincipalIdentifier = "111122223333:IAMPrincipals" } };
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["Condition NotEmpty Warning"], (request with { Condition = new() }).Advised());
        Assert.Equal(["Condition NotEmpty Warning"], (request with { Condition = new() { Expression = "" } }).Advised());
#pragma warning restore RVK2010
        Assert.Equal(["Condition.Expression length"], (request with { Condition = new() { Expression = Elsewhere.Value(new string('x', 3001)) } }).Broken());
        Assert.Empty((request with { Condition = new() { Expression = "context.n > 1" } }).Advised());
    }

    [Theory]
    [InlineData("111122223333", true)]
    [InlineData("111122223333:IAMPrincipals", false)]
    public void LF043_a_condition_is_about_the_group_of_IAM_principals(string principal, bool isAdvised) => Assert.Equal(
        isAdvised ? ["ConditionalGroup Warning"] : [],
        (From(principal) with { Condition = new() { Expression = "context.n > 1" } }).Advised());

    [Fact]
    public void LF045_bounds_of_the_model_hold()
    {
        Assert.Equal(["Resource.LFTag.TagValues length"], On(Tag with { TagValues = Elsewhere.List<string>() }, "DROP").Broken());
        Assert.Equal(["Resource.LFTag.TagValues length"], On(Tag with { TagValues = Elsewhere.List([.. Enumerable.Repeat("a", 51)]) }, "DROP").Broken());
        Assert.Equal(["Resource.LFTag.TagValues[1] length"], On(Tag with { TagValues = ["a", Elsewhere.Value(new string('a', 257))] }, "DROP").Broken());
        Assert.Equal(["Resource.LFTag.TagValues[0] pattern"], On(Tag with { TagValues = Elsewhere.List("#") }, "DROP").Broken());
        Assert.Equal(["Resource.Database.Name length"], On(new DatabaseResource { Name = Elsewhere.Value(new string('d', 256)) }, "DROP").Broken());
        Assert.Equal(["Principal.DataLakePrincipalIdentifier length"], From(new string('p', 256)).Broken());
        Assert.Empty(On(Tag with { TagValues = ["", .. Enumerable.Range(1, 49).Select(static number => $"v{number}")] }, "DROP").Broken());
    }

    // Unknown values may be newer than the spec: the enum is open, the rows of allowed values judge known ones alone, and the compiler warns.
    [Theory]
    [InlineData("select")]
    [InlineData("Super")]
    [InlineData("READ_MIND")]
    public void LF046_a_permission_that_the_model_does_not_know_is_no_violation(string permission)
    {
        Assert.Empty(On(Sales, permission).WithGrantOption(permission).Advised());
        Assert.Empty(On(new LFTagPolicyResource { ResourceType = Elsewhere.Value("VIEW"), ExpressionName = "prod" }, "SELECT").Advised());
    }

    private static string Principal(string advice) => "Principal.DataLakePrincipalIdentifier " + advice;

    /// <summary>A request for each resource that can be in a catalog.</summary>
    private static IEnumerable<RevokePermissionsRequest> InCatalog(string id) =>
    [
        On(Sales with { CatalogId = id }, "DROP"),
        On(Orders with { CatalogId = id }, "SELECT"),
        On(new TableWithColumnsResource { CatalogId = id, DatabaseName = "sales", Name = "orders", ColumnNames = ["id"] }, "SELECT"),
        On(new DataLocationResource { CatalogId = id, ResourceArn = "arn:aws:s3:::lake" }, "DATA_LOCATION_ACCESS"),
        On(new DataCellsFilterResource { TableCatalogId = id, DatabaseName = "sales", TableName = "orders", Name = "eu" }, "SELECT"),
        On(Tag with { CatalogId = id }, "DROP"),
        On(ByTag(Is("domain", "sales")) with { CatalogId = id }, "SELECT"),
        On(new LFTagExpressionResource { CatalogId = id, Name = "prod" }, "DROP"),
    ];
}
