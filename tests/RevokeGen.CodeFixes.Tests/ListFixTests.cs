using System.Threading.Tasks;
using Duplicates = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.RequestAnalyzer, RevokeGen.CodeFixes.RemoveDuplicateFix>;
using Refused = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.CodeFixes.Tests.RefusingAnalyzer, RevokeGen.CodeFixes.RemoveRefusedValueFix>;

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

    [Fact]
    public Task The_title_names_the_duplicate() => Duplicates.Check(
        "_ = list with { Names = [\"a\", {|RVK2007:\"a\"|}] };", "_ = list with { Names = [\"a\"] };", "Remove the duplicate \"a\"");

    [Theory]
    [InlineData("[Permission.All, {|RVK2009:Permission.Drop|}]", "[Permission.All]")]
    [InlineData("[{|RVK2009:Permission.Drop|}, Permission.All]", "[Permission.All]")]
    [InlineData("new List<Permission> { Permission.All, {|RVK2009:Permission.Drop|} }", "new List<Permission> { Permission.All }")]
    public Task A_value_that_is_refused_is_taken_out_with_its_effect(string before, string after) => Refused.Check(
        $"_ = revoke with {{ Permissions = {before} }};", $"_ = revoke with {{ Permissions = {after} }};", "Remove Permission.Drop (it is no longer sent)");

    [Theory]
    [InlineData("_ = revoke with { Permissions = [{|RVK2009:Permission.Drop|}] };")]
    [InlineData("var permission = {|RVK2009:Permission.Drop|};")]
    public Task The_only_value_is_not(string statement) => Refused.CheckNothing(statement);
}
