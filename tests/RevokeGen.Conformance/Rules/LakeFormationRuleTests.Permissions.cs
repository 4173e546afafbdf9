using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Conformance.Wire;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>The rules about permissions and the resource, the principal or one another; and that correct calls are left alone.</summary>
public sealed partial class LakeFormationRuleTests
{
    public static TheoryData<string> Rows => [.. PermissionMatrix.Names];

    /// <summary>Requests that are written for their bytes, but for one whose ARN is made of escapes.</summary>
    public static TheoryData<string> WireCases =>
    [
        .. RevokePermissionsCases.All.Where(static pair => pair.Value.IsValid).Select(static pair => pair.Key)
            .Where(static name => name != "Only quotes, backslashes and controls are escaped"),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void LF019_a_resource_takes_its_permissions(string row)
    {
        var (resource, cells) = PermissionMatrix.Row(row);
        Assert.All(cells, cell =>
        {
            var request = On(resource, cell.Permission);
            Assert.Equal(cell.Cell == '-' ? ["Permissions[0] allowedValues"] : [], request.Broken());
            Assert.Equal(cell.Cell switch { '-' => "Error", '?' => "Warning", 'i' => "Info", _ => null }, AdviceOn("Permissions[0]", request));
        });
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void LF020_and_the_same_with_the_grant_option(string row)
    {
        var (resource, cells) = PermissionMatrix.Row(row);
        var fitting = cells.First(static cell => cell.Cell is 'x').Permission;
        Assert.All(cells, cell =>
        {
            var request = On(resource, fitting).WithGrantOption(fitting, cell.Permission);
            Assert.Equal(cell.Cell == '-' ? ["PermissionsWithGrantOption[1] allowedValues"] : [], request.Broken());
            Assert.Equal(cell.Cell switch { '-' => "Error", '?' => "Warning", 'i' => "Info", _ => null }, AdviceOn("PermissionsWithGrantOption[1]", request));
        });
    }

    [Fact]
    public void LF019_the_message_says_what_is_allowed_and_what_to_do()
    {
        var violation = Assert.Single(On(Sales, "ALTER", "SELECT").Validate());
        Assert.Equal(
            "Permissions[1]: is \"SELECT\", which is not allowed here. A database takes ALL, ALTER, CREATE_TABLE, DESCRIBE and DROP. "
            + "Access to the data is revoked on tables: name one, or all of the database with TableWildcard.",
            violation.ToString());
    }

    [Fact]
    public void LF037_permissions_on_a_tag_and_on_its_values_are_not_mixed()
    {
        Assert.Equal(["TagLevels Warning"], On(Tag, "DROP", "ASSOCIATE").Advised());
        Assert.Equal(["TagLevelsOfGrantOption Warning"], On(Tag, "DROP").WithGrantOption("DESCRIBE", "DROP", "GRANT_WITH_LF_TAG_EXPRESSION", "ALTER", "ASSOCIATE").Advised());
        Assert.Empty(On(Tag, "DROP", "ALTER").Advised());
        Assert.Empty(On(Tag, "DESCRIBE", "ASSOCIATE", "GRANT_WITH_LF_TAG_EXPRESSION").Advised());
        Assert.Empty(On(Orders, "DROP", "DESCRIBE").WithGrantOption("DROP", "DESCRIBE").Advised());
    }

    [Fact]
    public void LF038_SUPER_USER_has_no_grant_option()
    {
        var catalog = new CatalogResource { Id = "111122223333:sales" };
        Assert.Equal(["PermissionsWithGrantOption NoGrantOptionForSuperUser Warning"], On(catalog, "SUPER_USER").WithGrantOption("SUPER_USER").Advised());
        Assert.Empty(On(catalog, "SUPER_USER").WithGrantOption("DROP").Advised());
    }

    [Fact]
    public void LF039_SUPER_USER_is_for_a_catalog_with_an_id()
    {
        Assert.Equal(["Permissions[0] allowedValues"], On(new CatalogResource(), "SUPER_USER").Broken());
        Assert.Equal(["Permissions[0] allowedValues"], On(new CatalogResource { Id = "111122223333" }, "SUPER_USER").Broken());
        Assert.Empty(On(new CatalogResource { Id = "111122223333:sales" }, "SUPER_USER").Broken());
        Assert.Contains("Resource.Catalog.Id", On(new CatalogResource(), "SUPER_USER").Validate()[0].Message, StringComparison.Ordinal);
    }

    // Whether a role is of another account than the resource is out of reach for a pattern; accounts and organizations are always others.
    [Theory]
    [InlineData("444455556666", true)]
    [InlineData("arn:aws:organizations::111122223333:organization/o-a1b2c3", true)]
    [InlineData("arn:aws:organizations::111122223333:ou/o-a1b2c3/ou-x", true)]
    [InlineData("444455556666:IAMPrincipals", false)]
    [InlineData("arn:aws:iam::444455556666:role/analyst", false)]
    public void LF040_a_shared_database_carries_neither_ALL_nor_DROP(string principal, bool isAdvised)
    {
        RevokePermissionsRequest Request(Resource resource, params IReadOnlyList<string> permissions) =>
            On(resource, permissions) with { Principal = new() { DataLakePrincipalIdentifier = principal } };
        Assert.Equal(isAdvised ? ["SharedDatabase Warning"] : [], Request(Sales, "DROP").Advised());
        Assert.Equal(isAdvised, Request(Sales, "ALL").Advised().Contains("SharedDatabase Warning"));
        Assert.Empty(Request(Sales, "DESCRIBE", "CREATE_TABLE").Advised());
        Assert.Empty(Request(Orders, "DROP").Advised());
    }

    [Theory]
    [InlineData("444455556666", true)]
    [InlineData("arn:aws:organizations::111122223333:organization/o-a1b2c3", true)]
    [InlineData("arn:aws:iam::444455556666:role/analyst", false)]
    public void LF041_a_shared_tag_carries_DESCRIBE_and_ASSOCIATE(string principal, bool isAdvised)
    {
        RevokePermissionsRequest Request(Resource resource, params IReadOnlyList<string> permissions) =>
            On(resource, permissions) with { Principal = new() { DataLakePrincipalIdentifier = principal } };
        Assert.Equal(isAdvised ? ["Permissions[0] SharedTag Warning"] : [], Request(Tag, "DROP").Advised());
        Assert.Empty(Request(Tag, "DESCRIBE", "ASSOCIATE").Advised());
        Assert.Equal(isAdvised ? ["SharedCatalog Warning"] : [], Request(new CatalogResource(), "CREATE_LF_TAG").Advised());
        Assert.Empty(Request(new CatalogResource(), "CREATE_DATABASE").Advised());
    }

    [Fact]
    public void LF044_a_grant_option_is_not_for_all_columns_but_some()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() { ExcludedColumnNames = ["card"] } };
        Assert.Equal(["GrantOptionWithoutColumns Info"], On(columns, "SELECT").WithGrantOption("SELECT").Advised());
        Assert.Empty(On(columns, "SELECT").WithGrantOption().Advised());
        Assert.Empty(On(columns with { ColumnWildcard = new() }, "SELECT").WithGrantOption("SELECT").Advised());
    }

    [Fact]
    public void LF047_no_rule_makes_grant_options_a_part_of_the_permissions() =>
        Assert.Empty(On(Orders, "SELECT").WithGrantOption("INSERT", "DROP").Advised());

    [Fact]
    public void LF048_no_rule_asks_for_the_grant_option_too() => Assert.Empty(On(Orders, "SELECT").Advised());

    [Theory]
    [MemberData(nameof(WireCases))]
    public void Correct_calls_raise_nothing(string name)
    {
        var request = RevokePermissionsCases.All[name].Request;
        Assert.Empty(request.Broken());
        Assert.DoesNotContain(Advice.On(request), static line => line.EndsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_rule_of_the_domain_has_a_test() => RuleIds.AreCovered<LakeFormationRuleTests>("LF", 49, OutOfReach.Keys);

    /// <summary>How serious the advice on a place is; null without any.</summary>
    private static string? AdviceOn(string place, RevokePermissionsRequest request) =>
        Advice.On(request).Where(line => line.StartsWith(place + " ", StringComparison.Ordinal)).Select(static line => line[(line.LastIndexOf(' ') + 1)..]).SingleOrDefault();
}
