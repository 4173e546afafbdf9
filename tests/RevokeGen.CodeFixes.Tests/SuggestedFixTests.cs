using System.Threading.Tasks;
using Patterns = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.RequestAnalyzer, RevokeGen.CodeFixes.ApplySuggestedFix>;
using Cautions = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.ConditionAnalyzer, RevokeGen.CodeFixes.ApplySuggestedFix>;

namespace RevokeGen.CodeFixes.Tests;

/// <summary>Fixes that a spec suggests, and that change what a call does.</summary>
public sealed class SuggestedFixTests
{
    [Fact]
    public Task A_text_is_replaced_and_the_title_says_what_follows() => Patterns.Check(
        "_ = new DataLocationResource { ResourceArn = {|RVK2004:\"s3://bucket/x\"|} };",
        "_ = new DataLocationResource { ResourceArn = \"arn:aws:s3:::bucket/x\" };",
        "Use \"arn:aws:s3:::bucket/x\" (revokes on the location of this ARN)");

    [Theory]
    [InlineData("_ = new DataLocationResource { ResourceArn = {|RVK2004:\"bucket/x\"|} };")]
    [InlineData("_ = new DataLocationResource { ResourceArn = {|RVK2004:\"S3://bucket/x\"|} };")]
    [InlineData("_ = new DataLocationResource { ResourceArn = {|RVK2004:\"s3://bucket/a-name-too-long-for-an-arn\"|} };")]
    [InlineData("_ = list with { Label = {|RVK2004:\"S3:/\"|} };")]
    public Task Other_texts_and_results_that_are_wrong_too_are_not_offered(string statement) => Patterns.CheckNothing(statement);

    [Theory]
    [InlineData(
        "_ = new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|} };",
        "_ = new TableResource { DatabaseName = \"sales\", TableWildcard = new() };")]
    [InlineData(
        "_ = list with { Tables = [new TableResource { Name = {|RVK2010:\"ALL_TABLES\"|}, DatabaseName = text }] };",
        "_ = list with { Tables = [new TableResource { TableWildcard = new(), DatabaseName = text }] };")]
    public Task Another_member_is_set_and_the_title_says_what_follows(string before, string after) =>
        Cautions.Check(before, after, "Use TableWildcard (revokes on every table of the database)");

    [Theory]
    [InlineData("_ = new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES\"|}, TableWildcard = new() };")]
    [InlineData("_ = new TableResource { DatabaseName = \"sales\", Name = {|RVK2010:\"ALL_TABLES_2\"|} };")]
    [InlineData("_ = table with { Name = {|RVK2010:\"ALL_TABLES\"|} };")]
    public Task Where_the_member_is_set_already_or_may_be_nothing_is_offered(string statement) => Cautions.CheckNothing(statement);

    /// <summary>A table without a name is no resource here, by a condition on the variant.</summary>
    [Fact]
    public Task A_result_that_another_rule_refuses_is_not_offered() =>
        Cautions.CheckNothing("Resource resource = new TableResource { DatabaseName = text, Name = {|RVK2010:\"ALL_TABLES\"|} };");
}
