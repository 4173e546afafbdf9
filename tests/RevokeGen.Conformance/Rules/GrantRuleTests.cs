using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Runtime;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>The rules of GrantPermissions: those of the revoke that are about what is held, and one of its own.</summary>
public sealed class GrantRuleTests
{
    private static readonly CatalogResource Catalog = new() { Id = "111122223333:sales" };

    public static TheoryData<string> Rows => [.. PermissionMatrix.Names];

    /// <summary>Permissions with a resource that takes them, beside another one that it takes.</summary>
    public static TheoryData<string, string> Taken
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var permission in PermissionMatrix.Permissions.Except(["ALL", "SUPER_USER"]))
            {
                var row = PermissionMatrix.Names.First(name => PermissionMatrix.Row(name).Cells.Any(cell => cell.Permission == permission && cell.Cell == 'x'));
                data.Add(row, permission);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void LF047_a_grant_option_comes_with_its_permission(string row, string permission)
    {
        var (resource, cells) = PermissionMatrix.Row(row);
        var others = cells.Where(cell => cell.Cell == 'x' && cell.Permission != permission && cell.Permission is not ("ALL" or "SUPER_USER")).Select(static cell => cell.Permission).ToList();
        Assert.Empty(Broken(On(resource, [permission, .. others]).WithGrantOption(permission)));
        Assert.Empty(Broken(On(resource, permission)));
        Assert.Empty(Broken(On(resource, permission).WithGrantOption()));
        if (others.Count > 0)
            Assert.Equal(["GrantOptionOfPermission"], Broken(On(resource, [.. others]).WithGrantOption([.. others, permission])));
    }

    [Fact]
    public void LF047_holds_for_a_permission_that_stands_alone()
    {
        Assert.Equal(["GrantOptionOfPermission"], Broken(On(Orders, "SELECT").WithGrantOption("ALL")));
        Assert.Equal(["GrantOptionOfPermission"], Broken(On(Catalog, "DROP").WithGrantOption("SUPER_USER")));
        // With a location, which takes one permission, there is no other that it could be told apart from.
        Assert.Empty(Broken(On(new DataLocationResource { ResourceArn = "arn:aws:s3:::lake/raw" }, "DATA_LOCATION_ACCESS").WithGrantOption("DATA_LOCATION_ACCESS")));
    }

    /// <summary>Whether these two stand for the others in a grant is not known, so nothing is said.</summary>
    [Fact]
    public void LF047_leaves_the_wide_permissions_alone()
    {
        Assert.Empty(Broken(On(Orders, "ALL").WithGrantOption("SELECT")));
        Assert.Empty(Broken(On(Catalog, "SUPER_USER").WithGrantOption("DROP")));
    }

    [Fact]
    public void LF047_says_what_to_do()
    {
        var violation = Assert.Single(On(Orders, "SELECT").WithGrantOption("SELECT", "DROP").AsGrant().Validate());
        Assert.Contains("name in Permissions too what PermissionsWithGrantOption names", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void LF019_LF020_a_resource_takes_its_permissions(string row)
    {
        var (resource, cells) = PermissionMatrix.Row(row);
        Assert.All(cells, cell =>
        {
            var request = On(resource, cell.Permission).WithGrantOption(cell.Permission).AsGrant();
            string[] places = ["Permissions[0]", "PermissionsWithGrantOption[0]"];
            Assert.Equal(cell.Cell == '-' ? places.Select(static place => place + " allowedValues") : [], request.Validate().Select(Line));
            var severity = cell.Cell switch { '-' => "Error", '?' => "Warning", 'i' => "Info", _ => null };
            Assert.All(places, place => Assert.Equal(severity, Advice.On(request).Where(line => line.StartsWith(place + " ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[^1]).SingleOrDefault()));
        });
    }

    [Fact]
    public void LF019_the_message_speaks_of_the_grant()
    {
        var violation = Assert.Single(On(Sales, "SELECT").AsGrant().Validate());
        Assert.Contains("Access to the data is granted on tables", violation.Message, StringComparison.Ordinal);
        var rows = typeof(GrantPermissionsRequest).GetCustomAttributes(inherit: false).OfType<SmithyAllowedValuesAttribute>().Select(static row => row.Documentation);
        var cautions = typeof(GrantPermissionsRequest).GetCustomAttributes(inherit: false).OfType<SmithyCautionAttribute>().Select(static caution => caution.Documentation);
        Assert.All(rows.Concat(cautions), static text => Assert.DoesNotContain("revoke", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void LF001_to_LF006_a_grant_needs_what_a_revoke_needs()
    {
        var grant = On(Orders, "SELECT").AsGrant();
        Assert.Equal(["Resource required"], (grant with { Resource = Elsewhere.Value<Resource>(null!) }).Validate().Select(Line));
        Assert.Equal(["Principal required"], (grant with { Principal = Elsewhere.Value<DataLakePrincipal>(null!) }).Validate().Select(Line));
        Assert.Equal(["Permissions required"], (grant with { Permissions = Elsewhere.Value<IReadOnlyList<Permission>>(null!) }).Validate().Select(Line));
        Assert.Equal(["Permissions length"], (grant with { Permissions = Elsewhere.List<Permission>() }).Validate().Select(Line));
        Assert.Empty(grant.Validate());
    }

    [Theory]
    [InlineData("111122223333", null)]
    [InlineData("111122223333:s3tablescatalog/b", "CatalogId length")]
    [InlineData("1111-2222-33", "CatalogId pattern")]
    public void LF024_the_outer_catalog_id_is_an_account_id(string id, string? broken) =>
        Assert.Equal(broken is null ? [] : [broken], Broken(On(Orders, "SELECT") with { CatalogId = id }));

    [Fact]
    public void LF018_LF038_grants_are_told_what_has_no_effect()
    {
        Assert.Equal(["Permissions DistinctPermissions Warning"], Advised(On(Orders, "SELECT", "SELECT")));
        Assert.Equal(["PermissionsWithGrantOption DistinctPermissions Warning"], Advised(On(Orders, "SELECT").WithGrantOption("SELECT", "SELECT")));
        Assert.Equal(["PermissionsWithGrantOption NoGrantOptionForSuperUser Warning"], Advised(On(Catalog, "SUPER_USER").WithGrantOption("SUPER_USER")));
        Assert.Empty(Advised(On(Catalog, "DROP").WithGrantOption("DROP")));
    }

    [Theory]
    [InlineData("444455556666", true)]
    [InlineData("arn:aws:organizations::111122223333:ou/o-a1b2c3/ou-x", true)]
    [InlineData("arn:aws:iam::444455556666:role/analyst", false)]
    public void LF040_LF041_other_accounts_hold_less(string principal, bool isAdvised)
    {
        IReadOnlyList<string> To(Resource resource, string permission) => Advised(On(resource, permission) with { Principal = new() { DataLakePrincipalIdentifier = principal } });
        Assert.Equal(isAdvised ? ["SharedDatabase Warning"] : [], To(Sales, "DROP"));
        Assert.Equal(isAdvised ? ["SharedCatalog Warning"] : [], To(new CatalogResource(), "CREATE_LF_TAG"));
        Assert.Equal(isAdvised ? ["Permissions[0] SharedTag Warning"] : [], To(Tag, "DROP"));
        Assert.Empty(To(Sales, "DESCRIBE"));
        Assert.Empty(To(Tag, "ASSOCIATE"));
    }

    [Fact]
    public void LF033_LF034_LF044_grants_are_told_how_far_they_reach()
    {
        var all = new TableResource { DatabaseName = "sales", TableWildcard = new() };
        var some = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() { ExcludedColumnNames = ["card"] } };
        Assert.Equal(["WholeDatabase Info"], Advised(On(all, "DROP")));
        Assert.Equal(["IamFallback Info"], Advised(From("IAM_ALLOWED_PRINCIPALS")));
        Assert.Equal(["GrantOptionWithoutColumns Info"], Advised(On(some, "SELECT").WithGrantOption("SELECT")));
        Assert.Empty(Advised(On(all, "SELECT")));
        Assert.Empty(Advised(On(some, "SELECT")));
    }

    [Theory]
    [InlineData("111122223333", true)]
    [InlineData("111122223333:IAMPrincipals", false)]
    public void LF043_a_condition_is_about_the_group_of_IAM_principals(string principal, bool isAdvised) =>
        Assert.Equal(isAdvised ? ["ConditionalGroup Warning"] : [], Advised(From(principal) with { Condition = new() { Expression = "context.n > 1" } }));

    /// <summary>The two kinds of permissions on a tag are a matter of what is held, so only a revoke minds them.</summary>
    [Fact]
    public void LF037_a_grant_may_mix_the_levels_of_a_tag() => Assert.Empty(Advised(On(Tag, "DROP", "ASSOCIATE")));

    private static IReadOnlyList<string> Broken(RevokePermissionsRequest request) => [.. request.AsGrant().Validate().Select(Line)];

    private static IReadOnlyList<string> Advised(RevokePermissionsRequest request)
    {
        Assert.Empty(Broken(request));
        return Advice.On(request.AsGrant());
    }

    private static string Line(Violation violation) => $"{violation.Path} {violation.Constraint}".TrimStart();
}
