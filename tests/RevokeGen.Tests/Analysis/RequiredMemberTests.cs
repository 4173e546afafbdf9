using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

public sealed class RequiredMemberTests
{
    [Theory]
    [InlineData("Principal = {|RVK2001:null!|}")]
    [InlineData("Principal = {|RVK2001:default!|}")]
    [InlineData("Principal = {|RVK2001:(DataLakePrincipal)null!|}")]
    [InlineData("Principal = {|RVK2001:default(DataLakePrincipal)!|}")]
    [InlineData("Principal = {|RVK2001:(null as DataLakePrincipal)!|}")]
    [InlineData("Permissions = {|RVK2001:null!|}")]
    [InlineData("Principal = flag ? {|RVK2001:null!|} : principal")]
    [InlineData("Principal = flag ? principal : number > 1 ? {|RVK2001:default!|} : principal")]
    [InlineData("Principal = revoke?.Principal ?? {|RVK2001:null!|}")]
    [InlineData("Principal = number switch { 1 => principal, _ => {|RVK2001:null!|} }")]
    public Task Null_past_the_compilers_check_is_reported(string member) => RequestTest.CheckMembers(member);

    [Theory]
    [InlineData("Principal = principal")]
    [InlineData("Principal = new()")]
    [InlineData("Principal = revoke.Principal ?? throw new Exception()")]
    [InlineData("Principal = (null as DataLakePrincipal) ?? principal")]
    [InlineData("Principal = true ? principal : null!")]
    [InlineData("Principal = number switch { 1 => principal, _ => throw new Exception() }")]
    [InlineData("CatalogId = null")]
    [InlineData("CatalogId = default")]
    [InlineData("PermissionsWithGrantOption = null")]
    public Task Other_values_are_not(string member) => RequestTest.CheckMembers(member);

    [Fact]
    public Task Object_initializers_are_read_in_every_form() => RequestTest.CheckStatements("""
        _ = new TableResource { DatabaseName = {|RVK2001:null!|} };
        TableResource targeted = new() { DatabaseName = {|RVK2001:null!|} };
        Take(new() { DatabaseName = {|RVK2001:null!|} });
        _ = revoke with { Resource = new TableResource { DatabaseName = {|RVK2001:null!|}, Name = "orders" } };
        _ = new[] { new TableResource { DatabaseName = {|RVK2001:null!|} } };
        Func<TableResource> make = () => new() { DatabaseName = {|RVK2001:null!|} };
        static void Take(TableResource table) { }
        """);

    [Fact]
    public Task Assignment_in_a_partial_part_is_read() => RequestTest.Check("""
        namespace Revoke.LakeFormation
        {
            public sealed partial record TableResource
            {
                public TableResource() { }

                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                public TableResource(int unused) => DatabaseName = {|RVK2001:null!|};
            }
        }
        """);

    [Fact]
    public Task Variables_that_hold_null_are_followed() => RequestTest.CheckStatements("""
        DataLakePrincipal nobody = null!;
        DataLakePrincipal? nullable = null;
        const DataLakePrincipal? never = null;
        DataLakePrincipal later = null!;
        later = principal;
        _ = revoke with { Principal = {|RVK2001:nobody|} };
        _ = revoke with { Principal = {|RVK2001:nullable!|} };
        _ = revoke with { Principal = {|RVK2001:never!|} };
        _ = revoke with { Principal = later };
        """);

    [Fact]
    public Task A_missing_member_is_left_to_the_compiler() => RequestTest.CheckStatements("""
        _ = new {|CS9035:TableResource|} { Name = "orders" };
        """);
}
