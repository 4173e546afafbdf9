using System.Threading.Tasks;
using Fix = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.ConstraintAnalysis, RevokeGen.CodeFixes.AddRequiredMembersFix>;

namespace RevokeGen.CodeFixes.Tests;

public sealed class RequiredMembersFixTests
{
    [Theory]
    [InlineData(
        "_ = new {|CS9035:TableResource|} { Name = \"orders\" };",
        "_ = new TableResource { Name = \"orders\", DatabaseName = {|RVK2001:default(string)!|} };")]
    [InlineData(
        "_ = new {|CS9035:TableResource|}();",
        "_ = new TableResource() { DatabaseName = {|RVK2001:default(string)!|} };")]
    [InlineData(
        "TableResource made = {|CS9035:new|}();",
        "TableResource made = new() { DatabaseName = {|RVK2001:default(string)!|} };")]
    [InlineData(
        "_ = new {|CS9035:TableResource|} { };",
        "_ = new TableResource { DatabaseName = {|RVK2001:default(string)!|} };")]
    [InlineData(
        "_ = new {|CS9035:TableResource|} { Name = \"orders\", };",
        "_ = new TableResource { Name = \"orders\", DatabaseName = {|RVK2001:default(string)!|} };")]
    [InlineData(
        "_ = new {|CS9035:TableResource|}\n{\n    Name = \"orders\",\n};",
        "_ = new TableResource\n{\n    Name = \"orders\",\n    DatabaseName = {|RVK2001:default(string)!|},\n};")]
    [InlineData(
        "_ = new {|CS9035:TableResource|}\n{\n    Name = \"orders\" // which\n};",
        "_ = new TableResource\n{\n    Name = \"orders\",\n    DatabaseName = {|RVK2001:default(string)!|} // which\n};")]
    [InlineData(
        "_ = new {|CS9035:{|CS9035:RevokePermissionsRequest|}|} { Principal = principal };",
        "_ = new RevokePermissionsRequest { Principal = principal, Resource = {|RVK2008:default(Resource)!|}, Permissions = {|RVK2001:default(IReadOnlyList<Permission>)!|} };")]
    [InlineData(
        "_ = new {|CS9035:ListRequest|} { MaxResults = 1 };",
        "_ = new ListRequest { MaxResults = 1, Offset = {|RVK2001:default(long?)!.Value|} };")]
    public Task What_is_missing_gets_a_placeholder_that_cannot_be_sent(string before, string after) => Fix.Check(before, after);

    [Fact]
    public Task All_creations_are_completed_at_once() => Fix.Check(
        """
        _ = new {|CS9035:TableResource|} { Name = "a" };
        _ = revoke with { Resource = new {|CS9035:TableResource|} { Name = "b" } };
        """,
        """
        _ = new TableResource { Name = "a", DatabaseName = {|RVK2001:default(string)!|} };
        _ = revoke with { Resource = new TableResource { Name = "b", DatabaseName = {|RVK2001:default(string)!|} } };
        """);

    [Fact]
    public Task A_type_of_someone_elses_is_left_alone() => Fix.CheckNothing(
        "_ = new {|CS9035:Other|}();", "public class Other { public required string Name { get; init; } }");
}
