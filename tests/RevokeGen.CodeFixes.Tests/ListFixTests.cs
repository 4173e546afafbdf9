using System.Threading.Tasks;
using Duplicates = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.RequestAnalyzer, RevokeGen.CodeFixes.RemoveDuplicateFix>;
using Cautions = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.ConditionAnalyzer, RevokeGen.CodeFixes.RemoveDuplicateFix>;
using Refused = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.ConditionAnalyzer, RevokeGen.CodeFixes.RemoveRefusedValueFix>;

namespace RevokeGen.CodeFixes.Tests;

public sealed class ListFixTests
{
    [Theory]
    [InlineData("[\"a\", \"b\", {|RVK2007:\"a\"|}]", "[\"a\", \"b\"]")]
    [InlineData("[\"a\", {|RVK2007:\"a\"|}, \"b\"]", "[\"a\", \"b\"]")]
    [InlineData("[\"a\", ({|RVK2007:\"a\"|}),]", "[\"a\",]")]
    [InlineData("new[] { \"a\", {|RVK2007:\"a\"|} }", "new[] { \"a\" }")]
    [InlineData("new List<string> { \"a\", {|RVK2007:\"a\"|} }", "new List<string> { \"a\" }")]
    [InlineData("ImmutableArray.Create(\"a\", {|RVK2007:\"a\"|})", "ImmutableArray.Create(\"a\")")]
    [InlineData("[\"a\", .. new[] { \"b\", {|RVK2007:\"a\"|} }]", "[\"a\", .. new[] { \"b\" }]")]
    [InlineData("[\n    \"a\", // first\n    {|RVK2007:\"a\"|}, // again\n    \"b\", // other\n]", "[\n    \"a\", // first\n    \"b\", // other\n]")]
    public Task A_duplicate_is_taken_out(string before, string after) => Duplicates.Check($"_ = list with {{ Names = {before} }};", $"_ = list with {{ Names = {after} }};");

    [Fact]
    public Task Duplicates_of_all_lists_are_taken_out_at_once() => Duplicates.Check(
        """
        _ = list with { Names = ["a", {|RVK2007:"a"|}], Kinds = [Permission.All, {|RVK2007:Permission.All|}] };
        _ = list with { Numbers = [1, 2, {|RVK2007:1|}] };
        """,
        """
        _ = list with { Names = ["a"], Kinds = [Permission.All] };
        _ = list with { Numbers = [1, 2] };
        """);

    /// <summary>They share commas, and one item always stays.</summary>
    [Theory]
    [InlineData("[\"a\", {|RVK2007:\"a\"|}, {|RVK2007:\"a\"|}]", "[\"a\"]")]
    [InlineData("[\"a\", {|RVK2007:\"a\"|}, \"b\", {|RVK2007:\"a\"|}, {|RVK2007:\"b\"|},]", "[\"a\", \"b\",]")]
    [InlineData("new[] { \"a\", {|RVK2007:\"a\"|}, {|RVK2007:\"a\"|} }", "new[] { \"a\" }")]
    [InlineData("ImmutableArray.Create(\"a\", {|RVK2007:\"a\"|}, \"b\", {|RVK2007:\"b\"|})", "ImmutableArray.Create(\"a\", \"b\")")]
    [InlineData("[\"a\", .. new[] { {|RVK2007:\"a\"|}, \"b\" }, {|RVK2007:\"b\"|}]", "[\"a\", .. new[] { \"b\" }]")]
    public Task Several_duplicates_of_one_list_are_taken_out(string before, string after) =>
        Duplicates.Check($"_ = list with {{ Unique = {before} }};", $"_ = list with {{ Unique = {after} }};");

    [Fact]
    public Task The_title_names_the_duplicate() => Duplicates.Check(
        "_ = list with { Names = [\"a\", {|RVK2007:\"a\"|}] };", "_ = list with { Names = [\"a\"] };", "Remove the duplicate \"a\"");

    /// <summary>A list that would be too short, and an item that is written once.</summary>
    [Theory]
    [InlineData("Pair = [\"a\", {|RVK2007:\"a\"|}]")]
    [InlineData("Names = Enumerable.Repeat({|RVK2007:\"a\"|}, 2).ToList()")]
    public Task A_duplicate_that_cannot_go_stays(string member) => Duplicates.CheckNothing($"_ = list with {{ {member} }};");

    [Theory]
    [InlineData("[Permission.All, {|RVK2010:Permission.All|}]", "[Permission.All]")]
    [InlineData("[Permission.All, {|RVK2010:Permission.All|}, Permission.Drop, {|RVK2010:Permission.All|}]", "[Permission.All, Permission.Drop]")]
    [InlineData("new Permission[] { \"ALL\", Permission.Drop, {|RVK2010:Permission.All|} }", "new Permission[] { \"ALL\", Permission.Drop }")]
    public Task What_has_no_effect_is_taken_out_too(string before, string after) =>
        Cautions.Check($"_ = revoke with {{ Permissions = {before} }};", $"_ = revoke with {{ Permissions = {after} }};");

    [Fact]
    public Task Another_caution_is_no_duplicate() => Cautions.CheckNothing("_ = new[] { new DataLakePrincipal { DataLakePrincipalIdentifier = {|RVK2010:\"alice\"|} }, principal };");

    [Theory]
    [InlineData("[Permission.All, {|RVK2009:Permission.SuperUser|}]", "[Permission.All]")]
    [InlineData("[{|RVK2009:Permission.SuperUser|}, Permission.All]", "[Permission.All]")]
    [InlineData("new List<Permission> { Permission.All, {|RVK2009:Permission.SuperUser|} }", "new List<Permission> { Permission.All }")]
    public Task A_value_that_is_refused_is_taken_out_with_its_effect(string before, string after) =>
        Refused.Check(OnTable(before), OnTable(after), "Remove Permission.SuperUser (it is no longer sent)");

    /// <summary>An emptied list would be refused in its turn.</summary>
    [Theory]
    [InlineData("[{|RVK2009:Permission.SuperUser|}]")]
    [InlineData("[{|RVK2009:Permission.SuperUser|}, .. Array.Empty<Permission>()]")]
    [InlineData("flag ? [{|RVK2009:Permission.SuperUser|}] : [Permission.All]")]
    public Task The_only_value_is_not(string permissions) => Refused.CheckNothing(OnTable(permissions));

    private static string OnTable(string permissions) =>
        $"_ = revoke with {{ Resource = new TableResource {{ DatabaseName = \"sales\", Name = \"orders\" }}, Permissions = {permissions} }};";
}
