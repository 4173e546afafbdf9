using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Runtime;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>The rules of batches: for each entry those of the single revoke or grant, and what entries must not be together.</summary>
public sealed class BatchRuleTests
{
    public static TheoryData<string> Rows => [.. PermissionMatrix.Names];

    [Theory]
    [MemberData(nameof(Rows))]
    public void LF019_LF020_an_entry_s_resource_takes_its_permissions(string row)
    {
        var (resource, cells) = PermissionMatrix.Row(row);
        Assert.All(cells, cell =>
        {
            var batch = Revoke(On(Orders, "SELECT").AsEntry("first"), On(resource, cell.Permission).WithGrantOption(cell.Permission).AsEntry("second"));
            string[] places = ["Entries[1].Permissions[0]", "Entries[1].PermissionsWithGrantOption[0]"];
            Assert.Equal(cell.Cell == '-' ? places.Select(static place => place + " allowedValues") : [], Broken(batch));
            Assert.Equal(Broken(batch), Broken(Grant(batch)));
            var severity = cell.Cell switch { '-' => "Error", '?' => "Warning", 'i' => "Info", _ => null };
            Assert.All(places, place => Assert.Equal(severity, Advice.On(batch).Where(line => line.StartsWith(place + " ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[^1]).SingleOrDefault()));
        });
    }

    /// <summary>The table is in the overlay three times, with words for a revoke, a grant and either.</summary>
    [Fact]
    public void Entries_have_the_tables_of_revokes_and_grants_in_words_for_both()
    {
        var rows = Table<BatchPermissionsRequestEntry>();
        Assert.Equal(Table<RevokePermissionsRequest>(), rows);
        Assert.Equal(Table<GrantPermissionsRequest>(), rows);
        var texts = Attributes<BatchPermissionsRequestEntry, SmithyAllowedValuesAttribute>().Select(static row => row.Documentation)
            .Concat(Attributes<BatchPermissionsRequestEntry, SmithyCautionAttribute>().Select(static caution => caution.Documentation));
        Assert.All(texts, static text => Assert.DoesNotContain("revoke", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(texts, static text => Assert.DoesNotContain("is granted", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Entries_have_the_cautions_of_revokes_and_grants()
    {
        var cautions = Cautions<BatchPermissionsRequestEntry>();
        Assert.Equal(Cautions<GrantPermissionsRequest>(), cautions);
        Assert.Equal(
            Cautions<RevokePermissionsRequest>().Select(static caution => caution.Name).Append("AllIsOnePermission").Order(StringComparer.Ordinal),
            cautions.Concat(Cautions<BatchRevokePermissionsRequest>()).Select(static caution => caution.Name).Order(StringComparer.Ordinal));
        Assert.Empty(Cautions<BatchGrantPermissionsRequest>());
    }

    [Fact]
    public void LF001_to_LF006_an_entry_needs_what_a_revoke_needs()
    {
        var entry = On(Orders, "SELECT").AsEntry("a");
        Assert.Equal(["Entries[0].Id length"], Broken(Revoke(entry with { Id = Elsewhere.Value("") })));
        Assert.Equal(["Entries[0].Id length"], Broken(Revoke(entry with { Id = Elsewhere.Value(new string('x', 256)) })));
        Assert.Equal(["Entries[0].Id required"], Broken(Revoke(entry with { Id = Elsewhere.Value<string>(null!) })));
        Assert.Equal(["Entries[0].Principal required"], Broken(Revoke(entry with { Principal = Elsewhere.Value<DataLakePrincipal>(null!) })));
        Assert.Equal(["Entries[0].Resource required"], Broken(Revoke(entry with { Resource = Elsewhere.Value<Resource>(null!) })));
        Assert.Equal(["Entries[0].Permissions required"], Broken(Revoke(entry with { Permissions = Elsewhere.Value<IReadOnlyList<Permission>>(null!) })));
        Assert.Equal(["Entries[0].Permissions length"], Broken(Revoke(entry with { Permissions = Elsewhere.List<Permission>() })));
        Assert.Empty(Broken(Revoke(entry)));
    }

    [Fact]
    public void A_batch_has_at_most_twenty_entries_and_ought_to_have_some()
    {
        Assert.Empty(Broken(Many(20)));
        Assert.Equal(["Entries length"], Broken(Many(21)));
        Assert.Empty(Broken(Revoke()));
        Assert.Equal(["Entries NotEmpty Warning"], Advice.On(Revoke()));
        Assert.Equal(["Entries NotEmpty Warning"], Advice.On(Grant(Revoke())));
        Assert.Empty(Advice.On(Many(20)));
    }

    /// <summary>Two of the same at any two places, in batches of every length.</summary>
    [Fact]
    public void Each_entry_has_an_id_of_its_own()
    {
        for (var count = 2; count <= 20; count++)
        {
            for (var second = 1; second < count; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    var entries = Many(count).Entries.ToList();
                    entries[second] = entries[second] with { Id = entries[first].Id };
                    Assert.Equal(["Entries DistinctIds"], Broken(new BatchRevokePermissionsRequest { Entries = entries }));
                }
            }
        }
    }

    [Theory]
    [InlineData("111122223333", null)]
    [InlineData("111122223333:s3tablescatalog/b", "CatalogId length")]
    [InlineData("1111-2222-33", "CatalogId pattern")]
    public void LF024_the_outer_catalog_id_is_an_account_id(string id, string? broken)
    {
        var batch = Revoke(On(Orders, "SELECT").AsEntry("a")) with { CatalogId = Elsewhere.Value(id) };
        Assert.Equal(broken is null ? [] : [broken], Broken(batch));
        Assert.Equal(broken is null ? [] : [broken], Broken(Grant(batch)));
    }

    [Fact]
    public void LF047_a_grant_option_comes_with_its_permission_in_the_same_entry_of_a_grant()
    {
        var batch = Revoke(On(Orders, "SELECT", "DROP").AsEntry("a"), On(Orders, "SELECT").WithGrantOption("DROP").AsEntry("b"));
        Assert.Empty(Broken(batch));
        Assert.Equal(["GrantOptionOfPermission"], Broken(Grant(batch)));
        Assert.Empty(Broken(Grant(Revoke(On(Orders, "SELECT", "DROP").WithGrantOption("DROP").AsEntry("a"), On(Orders, "ALL").WithGrantOption("SELECT").AsEntry("b")))));
    }

    [Fact]
    public void LF032_LF034_LF037_a_revoke_is_told_what_is_of_no_concern_to_a_grant()
    {
        IReadOnlyList<string> Told(RevokePermissionsRequest revoke)
        {
            var batch = Revoke(On(Orders, "SELECT").AsEntry("a"), revoke.AsEntry("b"));
            Assert.Empty(Broken(batch));
            return [.. Advice.On(batch).Except(Advice.On(Grant(batch)))];
        }

        Assert.Equal(["AllIsOnePermission Info"], Told(On(Orders, "ALL")));
        Assert.Equal(["TagLevels Warning"], Told(On(Tag, "DROP", "ASSOCIATE")));
        Assert.Equal(["TagLevelsOfGrantOption Warning"], Told(On(Tag, "DROP").WithGrantOption("DROP", "ASSOCIATE")));
        Assert.Equal(["WholeCatalog Info"], Told(On(new CatalogResource(), "CREATE_DATABASE") with { Principal = new() { DataLakePrincipalIdentifier = Elsewhere.Value("IAM_ALLOWED_PRINCIPALS") } }));
        Assert.Empty(Told(On(Tag, "ASSOCIATE")));
    }

    [Theory]
    [InlineData("444455556666", "DROP", "Entries[0] SharedDatabase Warning")]
    [InlineData("IAM_ALLOWED_PRINCIPALS", "ALTER", "Entries[0] IamFallback Info")]
    [InlineData(Role, "DROP", null)]
    public void Advice_about_what_is_held_stands_at_the_entry(string principal, string permission, string? advice)
    {
        var batch = Revoke((On(Sales, permission) with { Principal = new() { DataLakePrincipalIdentifier = Elsewhere.Value(principal) } }).AsEntry("a"));
        Assert.Equal(advice is null ? [] : [advice], Advice.On(batch));
        Assert.Equal(Advice.On(batch), Advice.On(Grant(batch)));
    }

    private static BatchRevokePermissionsRequest Revoke(params IReadOnlyList<BatchPermissionsRequestEntry> entries) => new() { Entries = entries };

    private static BatchRevokePermissionsRequest Many(int count) => Revoke([.. Enumerable.Range(0, count).Select(static number => On(Orders, "SELECT").AsEntry("n" + number))]);

    private static BatchGrantPermissionsRequest Grant(BatchRevokePermissionsRequest batch) => new() { CatalogId = batch.CatalogId, Entries = batch.Entries };

    private static IReadOnlyList<string> Broken(BatchRevokePermissionsRequest batch) => [.. batch.Validate().Select(Line)];

    private static IReadOnlyList<string> Broken(BatchGrantPermissionsRequest batch) => [.. batch.Validate().Select(Line)];

    private static string Line(Violation violation) => $"{violation.Path} {violation.Constraint}".TrimStart();

    private static IReadOnlyList<string> Table<T>() =>
        [.. Attributes<T, SmithyAllowedValuesAttribute>().Select(static row => $"{row.Name} {row.Severity} {row.When} {string.Join(',', row.Members)} {string.Join(',', row.Values)}")];

    private static IReadOnlyList<(string Name, string? Expression, RuleSeverity Severity)> Cautions<T>() =>
        [.. Attributes<T, SmithyCautionAttribute>().Select(static caution => (caution.Name, caution.Expression, caution.Severity))];

    private static IEnumerable<TAttribute> Attributes<T, TAttribute>() => typeof(T).GetCustomAttributes(inherit: false).OfType<TAttribute>();
}
