using System.Linq;
using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>Where a member is chosen by <c>?:</c> or <c>switch</c>, each branch is judged with what stands beside it, and reported itself.</summary>
public sealed class ChoiceTests
{
    private const string Wrong = "{|RVK2009:" + Database + "|}";

    private static string By(string resource, string permissions, string principal = "principal") =>
        $"new RevokePermissionsRequest {{ Principal = {principal}, Resource = {resource}, Permissions = {permissions} }}";

    [Fact]
    public Task The_branch_that_does_not_go_with_the_rest_is_reported() => ConditionRun.CheckOpen(
        By($"flag ? {Wrong} : {Table}", "[Permission.Select]"),
        By($"flag ? {Table} : {Wrong}", "[permission, Permission.Select]"),
        By($"flag ? {Table} : text is null ? {Wrong} : {AllTables}", "[.. permissions, Permission.Select]"),
        By($"text switch {{ \"a\" => {Table}, \"b\" when flag => {Wrong}, \"c\" => {{|RVK2009:{Tag}|}}, _ => throw new System.InvalidOperationException() }}", "[Permission.Select]"),
        By($"flag ? new Resource({Table}) : {{|RVK2009:new Resource({Database})|}}", "[Permission.Select]"),
        By($"(flag ? resource : null) ?? {Wrong}", "[Permission.Select]"),
        $"revoke with {{ Resource = flag ? {Table} : {Wrong}, Permissions = [Permission.Select] }}",
        By($"flag ? {Table} : {{|RVK2012:new TableResource {{ DatabaseName = text, TableWildcard = new() }}|}}", "[Permission.Drop]"),
        By($"flag ? (Resource){Table} : {{|RVK2012:new TableResource {{ DatabaseName = text, TableWildcard = new() }}|}}", "[Permission.Drop]"),
        By(Tag, "[Permission.Drop]", $"flag ? new() {{ DataLakePrincipalIdentifier = {Role} }} : {{|RVK2010:new() {{ DataLakePrincipalIdentifier = \"444455556666\" }}|}}"),
        "endpoint with { VpcIds = null, Force = flag ? {|RVK2010:true|} : false }".Replace("null", "{|RVK2012:null|}").Replace("false", "{|RVK2012:false|}"));

    /// <summary>Two choices may go together, and so may a choice and a variable.</summary>
    [Fact]
    public Task What_may_go_together_is_undecided() => ConditionRun.CheckOpen(
        By($"flag ? {Table} : {Database}", "flag ? [Permission.Select] : [Permission.CreateTable]"),
        By($"flag ? {Table} : {Database}", "[flag ? Permission.Select : Permission.CreateTable]"),
        By($"flag ? {Table} : {Database}", "permissions"),
        By($"flag ? {Table} : resource", "[Permission.Select]"),
        By($"true ? {Table} : {Database}", "[Permission.Select]"),
        Block($"Permission[] list = [Permission.Select]; var isTable = list.Contains(permission); return {By($"isTable ? {Table} : {Database}", "list")};"),
        Block($"Resource one = {Table}; if (flag) one = {Database}; return {By("one", "[Permission.Select]")};"),
        Block($"Resource one = flag ? {Table} : {Database}; return {By("one", "[Permission.Drop, Permission.Describe]")};"));

    /// <summary>What a variable may hold is wrong where all of it is.</summary>
    [Fact]
    public Task A_variable_is_wrong_when_every_value_is() => ConditionRun.CheckOpen(
        Block($"Resource one = flag ? {Tag} : {Database}; return {By("one", "[Permission.Drop, {|RVK2009:Permission.Select|}]")};"),
        Block($"Permission[] list; if (flag) list = [Permission.Select]; else list = [Permission.Drop, Permission.Insert]; return {By(Database, "{|RVK2009:list|}")};"),
        Block($"Permission[] list; if (flag) list = [Permission.Select]; else list = [Permission.Drop]; return {By(Database, "list")};"),
        Block($"TableResource one = flag ? {{|RVK2009:new|}} TableResource {{ DatabaseName = text }} : {Table}; return one;").Replace("{|RVK2009:new|} TableResource", "new {|RVK2009:TableResource|}"),
        // The least serious speaks: with one branch it is an error, with the other a caution.
        Block($"Resource one = flag ? {Catalog} : {Database}; return {By("one", "[{|RVK2010:Permission.Insert|}]")};").Replace(Catalog, "new LFTagExpressionResource { Name = text }"));

    [Fact]
    public async Task What_the_branch_does_not_go_with_is_an_additional_location()
    {
        var finding = Assert.Single(await ConditionRun.FindOpen(By($"flag ? {Table} : {Database}", "[Permission.Select]")));
        Assert.Equal("Database", finding.Properties["Rule"]);
        Assert.Contains("Permission.Select", finding.AdditionalLocations.Select(static place => place.SourceTree!.ToString()[place.SourceSpan.Start..place.SourceSpan.End]));
    }

    private static string Block(string statements) => $"new System.Func<object>(() => {{ {statements} }})";
}
