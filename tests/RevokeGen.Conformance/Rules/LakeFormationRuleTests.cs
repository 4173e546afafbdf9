using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Conformance.Wire;
using RevokeGen.Runtime;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>
/// The rules of RevokePermissions by the ids of the domain rules: what fires and what almost does. Errors are what <c>Validate()</c> reports; the rest
/// is advice for the compiler, taken from the attributes.
/// </summary>
public sealed partial class LakeFormationRuleTests
{
    /// <summary>Rows that no test of this class can be about, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> OutOfReach = new Dictionary<string, string>
    {
        ["LF049"] = $"about bytes: {nameof(RevokePermissionsRequestTests)} requires the empty structures",
    };

    [Fact]
    public void LF001_resource_is_required()
    {
        Assert.Equal(["Resource required"], (On(Orders, "SELECT") with { Resource = Elsewhere.Value<Resource>(null!) }).Broken());
        Assert.Empty(On(Orders, "SELECT").Broken());
    }

    [Fact]
    public void LF002_a_resource_without_a_variant_cannot_be_written() =>
        Assert.All(typeof(Resource).GetConstructors(), constructor => Assert.Single(constructor.GetParameters()));

    [Fact]
    public void LF003_a_resource_with_two_variants_cannot_be_written() =>
        Assert.DoesNotContain(typeof(Resource).GetProperties(), property => property.CanWrite);

    [Fact]
    public void LF004_the_principal_and_its_identifier_are_required()
    {
        var request = On(Orders, "SELECT");
        Assert.Equal(["Principal required"], (request with { Principal = Elsewhere.Value<DataLakePrincipal>(null!) }).Broken());
        Assert.Equal(
            ["Principal.DataLakePrincipalIdentifier required"],
            (request with { Principal = new() { DataLakePrincipalIdentifier = Elsewhere.Value<string>(null!) } }).Broken());
        Assert.Equal(["Principal.DataLakePrincipalIdentifier length"], From("").Broken());
        Assert.Empty(From("111122223333").Broken());
    }

    [Fact]
    public void LF005_permissions_are_required() =>
        Assert.Equal(["Permissions required"], (On(Orders) with { Permissions = Elsewhere.Value<IReadOnlyList<Permission>>(null!) }).Broken());

    [Fact]
    public void LF006_at_least_one_permission() => Assert.Equal(["Permissions length"], On(Orders).Broken());

    // The domain rules leave it open; the decision is that an empty list is always an error, and a project that means it switches the rule off.
    [Fact]
    public void LF007_no_permission_beside_grant_options_is_an_error_too() => Assert.Equal(["Permissions length"], On(Orders).WithGrantOption("SELECT").Broken());

    [Fact]
    public void LF008_a_table_has_a_name_or_the_wildcard()
    {
#pragma warning disable RVK2009 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["Resource.Table NameOrWildcard"], On(new TableResource { DatabaseName = "sales" }, "SELECT").Broken());
#pragma warning restore RVK2009
        Assert.Empty(On(new TableResource { DatabaseName = "sales", TableWildcard = new() }, "SELECT").Broken());
        Assert.Empty(On(Orders, "SELECT").Broken());
        // A name that is wrong itself is all there is to say.
        Assert.Equal(["Resource.Table.Name length"], On(new TableResource { DatabaseName = "sales", Name = Elsewhere.Value("") }, "SELECT").Broken());
    }

    [Fact]
    public void LF009_a_table_has_not_both()
    {
        Assert.Equal(["Resource.Table NotNameAndWildcard"], On(Orders with { TableWildcard = new() }, "SELECT").Broken());
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Empty(On(Orders with { Name = "ALL_TABLES", TableWildcard = new() }, "SELECT").Broken());
#pragma warning restore RVK2010
    }

    [Theory]
    [InlineData("ALL_TABLES", true)]
    [InlineData("*", true)]
    [InlineData("all_tables", false)]
    [InlineData("ALL_TABLES_2", false)]
    public void LF010_all_tables_are_not_a_name(string name, bool isAdvised)
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = name, ColumnNames = ["id"] };
        Assert.Equal(isAdvised ? ["Resource.Table.Name NotAListing Warning"] : [], On(Orders with { Name = name }, "SELECT").Advised());
        Assert.Equal(isAdvised ? ["Resource.TableWithColumns.Name NotAListing Warning"] : [], On(columns, "SELECT").Advised());
    }

    [Fact]
    public void LF011_columns_are_named_or_all()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders" };
        Assert.Equal(["Resource.TableWithColumns NamesOrWildcard"], On(columns, "SELECT").Broken());
        Assert.Equal(["Resource.TableWithColumns NamesOrWildcard"], On(columns with { ColumnNames = Elsewhere.List<string>() }, "SELECT").Broken());
        Assert.Empty(On(columns with { ColumnNames = ["id"] }, "SELECT").Broken());
        Assert.Empty(On(columns with { ColumnWildcard = new() }, "SELECT").Broken());
    }

    [Fact]
    public void LF012_columns_are_not_both_named_and_all()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new(), ColumnNames = ["id"] };
        Assert.Equal(["Resource.TableWithColumns NotNamesAndWildcard Warning"], On(columns, "SELECT").Advised());
        Assert.Empty(On(columns with { ColumnNames = Elsewhere.List<string>() }, "SELECT").Advised());
    }

    [Fact]
    public void LF013_what_the_model_requires_in_a_resource_is_required()
    {
        var none = Elsewhere.Value<string>(null!);
        Assert.Equal(["Resource.Database.Name required"], On(new DatabaseResource { Name = none }, "DROP").Broken());
        Assert.Equal(["Resource.Table.DatabaseName required"], On(Orders with { DatabaseName = none }, "SELECT").Broken());
        Assert.Equal(
            ["Resource.TableWithColumns.DatabaseName required", "Resource.TableWithColumns.Name required"],
#pragma warning disable RVK2009 // The compiler's finding is right; here the run time is asked.
            On(new TableWithColumnsResource { DatabaseName = none, Name = none }, "SELECT").Broken());
#pragma warning restore RVK2009
        Assert.Equal(["Resource.DataLocation.ResourceArn required"], On(new DataLocationResource { ResourceArn = none }, "DATA_LOCATION_ACCESS").Broken());
        Assert.Equal(
            ["Resource.LFTag.TagKey required", "Resource.LFTag.TagValues required"],
            On(new LFTagKeyResource { TagKey = none, TagValues = Elsewhere.Value<IReadOnlyList<string>>(null!) }, "DROP").Broken());
        Assert.Equal(
            ["Resource.LFTagPolicy.Expression[0].TagKey required", "Resource.LFTagPolicy.Expression[0].TagValues required"],
            On(ByTag(new LFTag { TagKey = none, TagValues = Elsewhere.Value<IReadOnlyList<string>>(null!) }), "SELECT").Broken());
        Assert.Equal(["Resource.LFTagExpression.Name required"], On(new LFTagExpressionResource { Name = none }, "DROP").Broken());
        Assert.True(typeof(LFTagPolicyResource).GetProperty(nameof(LFTagPolicyResource.ResourceType))!.GetCustomAttributes<System.Runtime.CompilerServices.RequiredMemberAttribute>().Any());
    }

    [Fact]
    public void LF014_a_data_cells_filter_has_its_full_address()
    {
        var none = Elsewhere.Value<string>(null!);
        Assert.Equal(
            ["Resource.DataCellsFilter.DatabaseName required", "Resource.DataCellsFilter.TableName required", "Resource.DataCellsFilter.Name required"],
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
            On(new DataCellsFilterResource { DatabaseName = none, TableName = none, Name = none }, "SELECT").Broken());
#pragma warning restore RVK2010
        var filter = new DataCellsFilterResource { TableCatalogId = "111122223333", DatabaseName = "sales", TableName = "orders", Name = "eu" };
        Assert.Empty(On(filter, "SELECT").Advised());
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["Resource.DataCellsFilter FullAddress Warning"], On(filter with { TableCatalogId = null }, "SELECT").Advised());
#pragma warning restore RVK2010
    }

    [Fact]
    public void LF015_a_tag_policy_has_tags_or_a_name()
    {
#pragma warning disable RVK2009 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["Resource.LFTagPolicy ExpressionOrName"], On(new LFTagPolicyResource { ResourceType = ResourceType.Table }, "SELECT").Broken());
#pragma warning restore RVK2009
        Assert.Equal(["Resource.LFTagPolicy ExpressionOrName"], On(ByTag(), "SELECT").Broken());
        Assert.Empty(On(ByTag() with { ExpressionName = "prod" }, "SELECT").Broken());
        Assert.Empty(On(ByTag(Is("domain", "sales")), "SELECT").Broken());
    }

    [Fact]
    public void LF016_a_tag_policy_has_not_both()
    {
        Assert.Equal(
            ["Resource.LFTagPolicy NotExpressionAndName Warning"],
            On(ByTag(Is("domain", "sales")) with { ExpressionName = "prod" }, "SELECT").Advised());
        Assert.Empty(On(ByTag() with { ExpressionName = "prod" }, "SELECT").Advised());
    }

    [Fact]
    public void LF017_a_tag_policy_has_few_tags()
    {
        Assert.Equal(["Resource.LFTagPolicy.Expression FewTags Warning"], On(ByTag([.. Enumerable.Range(1, 6).Select(number => Is($"key{number}", "a"))]), "SELECT").Advised());
        Assert.Empty(On(ByTag([.. Enumerable.Range(1, 5).Select(number => Is($"key{number}", "a"))]), "SELECT").Advised());
    }

    [Fact]
    public void LF018_nothing_is_named_twice()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders" };
        Assert.Equal(["Permissions DistinctPermissions Warning"], On(Orders, "SELECT", "DROP", "SELECT").Advised());
        Assert.Equal(["PermissionsWithGrantOption DistinctPermissions Warning"], On(Orders, "SELECT").WithGrantOption("SELECT", "SELECT").Advised());
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["Resource.TableWithColumns.ColumnNames DistinctColumns Warning"], On(columns with { ColumnNames = ["id", "id"] }, "SELECT").Advised());
        Assert.Equal(
            ["Resource.TableWithColumns.ColumnWildcard.ExcludedColumnNames DistinctColumns Warning"],
            On(columns with { ColumnWildcard = new() { ExcludedColumnNames = ["id", "id"] } }, "SELECT").Advised());
        Assert.Equal(["Resource.LFTag.TagValues DistinctValues Warning"], On(Tag with { TagValues = ["a", "b", "a"] }, "DROP").Advised());
#pragma warning restore RVK2010
        Assert.Equal(["Resource.LFTagPolicy.Expression[0].TagValues DistinctValues Warning"], On(ByTag(Is("domain", "a", "a")), "SELECT").Advised());
        Assert.Empty(On(Tag with { TagValues = ["a", "A"] }, "DROP").Advised());
    }

    [Theory]
    [InlineData("a,b,c,d,e", false)]
    [InlineData("a,a", true)]
    [InlineData("a,b,c,d,a", true)]
    [InlineData("a,b,c,c", true)]
    [InlineData("a,b,c,d,d", true)]
    [InlineData("a,A", false)]
    public void LF018_no_tag_key_is_named_twice(string keys, bool isAdvised) => Assert.Equal(
        isAdvised ? ["Resource.LFTagPolicy.Expression DistinctTagKeys Warning"] : [],
        On(ByTag([.. keys.Split(',').Select(static key => Is(key, "x"))]), "SELECT").Advised());

    [Fact]
    public void LF021_data_location_access_and_data_locations_only_go_together()
    {
        var location = new DataLocationResource { ResourceArn = "arn:aws:s3:::lake/raw" };
        Assert.Equal(["Permissions[0] allowedValues"], On(Sales, "DATA_LOCATION_ACCESS").Broken());
        Assert.Equal(["Permissions[0] allowedValues"], On(location, "ALL").Broken());
        Assert.Empty(On(location, "DATA_LOCATION_ACCESS").Broken());
    }

    [Fact]
    public void LF022_named_columns_take_SELECT_alone()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders" };
        var some = columns with { ColumnNames = ["id"] };
        var others = columns with { ColumnWildcard = new() { ExcludedColumnNames = ["card"] } };
        Assert.Equal(["Permissions[1] allowedValues", "Permissions[2] allowedValues"], On(some, "SELECT", "DESCRIBE", "INSERT").Broken());
        Assert.Equal(["Permissions[0] allowedValues"], On(others, "INSERT", "SELECT").Broken());
        Assert.Equal(["Permissions[0] ColumnsButExcludedDescribe Warning"], On(others, "DESCRIBE").Advised());
        Assert.Empty(On(some, "SELECT").Advised());
        Assert.Empty(On(others, "SELECT").Advised());
    }

    [Fact]
    public void LF023_all_columns_take_DESCRIBE_too()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() };
        Assert.Equal(["Permissions[0] AllColumnsDescribe Info"], On(columns, "DESCRIBE", "SELECT").Advised());
        Assert.Equal(["Permissions[0] AllColumns Warning"], On(columns, "INSERT").Advised());
        Assert.Equal(["Permissions[0] AllColumnsDescribe Info"], On(columns with { ColumnWildcard = new() { ExcludedColumnNames = Elsewhere.List<string>() } }, "DESCRIBE").Advised());
    }

    private static LFTagPolicyResource ByTag(params IReadOnlyList<LFTag> tags) => new() { ResourceType = ResourceType.Table, Expression = tags };

    private static LFTag Is(string key, params IReadOnlyList<string> values) => new() { TagKey = key, TagValues = values };
}
