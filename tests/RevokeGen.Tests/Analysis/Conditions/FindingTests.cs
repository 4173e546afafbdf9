using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>What a finding says beside where it is.</summary>
public sealed class FindingTests
{
    [Fact]
    public async Task A_refused_value_comes_with_the_row_and_with_what_makes_it_count()
    {
        var finding = Assert.Single(await ConditionRun.Find(Revoke(Database, "Permission.Drop, Permission.Select")));
        Assert.Equal("RVK2009", finding.Id);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.StartsWith("A database takes ALL, ALTER, CREATE_TABLE, DESCRIBE and DROP.", finding.GetMessage(), System.StringComparison.Ordinal);
        Assert.Equal("Database", finding.Properties["Rule"]);
        Assert.Equal([Database], finding.AdditionalLocations.Select(Text));
    }

    [Fact]
    public async Task Several_deciding_values_are_additional_locations()
    {
        var finding = Assert.Single(await ConditionRun.Find(Revoke(AllTables, "Permission.Select, Permission.Drop")));
        Assert.Equal("RVK2012", finding.Id);
        Assert.Equal("WholeDatabase", finding.Properties["Rule"]);
        Assert.Equal("RevokePermissionsRequest", Text(finding.Location));
        Assert.Equal(["new()", "Permission.Drop"], finding.AdditionalLocations.Select(Text));
    }

    [Fact]
    public async Task A_condition_says_its_own_words()
    {
        var finding = Assert.Single(await ConditionRun.Find("new TableResource { DatabaseName = \"sales\", Name = \"orders\", TableWildcard = new() }"));
        Assert.Equal(("RVK2009", "NotNameAndWildcard"), (finding.Id, finding.Properties["Rule"]));
        Assert.Equal("Name means one table and TableWildcard all of them: keep the one that is meant.", finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("TableResource", Text(finding.Location));
        Assert.Equal(["\"orders\"", "new()"], finding.AdditionalLocations.Select(Text).Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_duplicate_can_be_removed()
    {
        var finding = Assert.Single(await ConditionRun.Find(Revoke(Table, "Permission.Select, Permission.Select")));
        Assert.Equal("RVK2010", finding.Id);
        Assert.Equal("DistinctPermissions", finding.Properties["Rule"]);
        Assert.Contains("IsDuplicate", finding.Properties.Keys);
    }

    private static string Text(Location location) => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);
}
