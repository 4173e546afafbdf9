using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

public sealed class DuplicateItemTests
{
    [Theory]
    [InlineData("Names = [\"a\", \"b\", {|RVK2007:\"a\"|}]")]
    [InlineData("Names = new[] { \"a\", {|RVK2007:$\"{\"a\"}\"|} }")]
    [InlineData("Names = [\"a\", .. new[] { \"b\", {|RVK2007:\"a\"|} }]")]
    [InlineData("Kinds = [Permission.All, {|RVK2007:\"ALL\"|}]")]
    [InlineData("Kinds = [new Permission(\"X\"), {|RVK2007:new(\"X\")|}]")]
    [InlineData("Kinds = new List<Permission> { Permission.Drop, {|RVK2007:Permission.Drop|}, {|RVK2007:Permission.Drop|} }")]
    [InlineData("Numbers = [1, 2, {|RVK2007:1|}, {|RVK2007:2|}, 3, {|RVK2007:1|}]")]
    [InlineData("Names = Enumerable.Repeat({|RVK2007:\"a\"|}, 3).ToList()")]
    [InlineData("Numbers = [1, 2, {|RVK2007:1|}]")]
    public Task Each_item_that_is_there_already_is_reported(string member) => RequestTest.CheckMembers(member, "list");

    [Theory]
    [InlineData("Names = [\"a\", \"A\"]")]
    [InlineData("Names = [text, text]")]
    [InlineData("Names = [\"a\", flag ? \"a\" : \"b\"]")]
    [InlineData("Kinds = [Permission.All, Permission.Select]")]
    public Task Different_and_unknown_items_are_not(string member) => RequestTest.CheckMembers(member, "list");

    /// <summary>What a variable brings along is told once.</summary>
    [Fact]
    public Task A_variable_is_reported_once() => RequestTest.CheckStatements("""
        string[] names = ["a", "a", "a"];
        _ = list with { Names = {|RVK2007:names|} };
        _ = list with { Unique = {|RVK2007:["a", .. names]|} };
        """);

    [Fact]
    public Task A_list_without_the_trait_may_hold_an_item_twice() => RequestTest.CheckMembers("Permissions = [Permission.All, Permission.All]");
}
