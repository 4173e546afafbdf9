using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

public sealed class PatternTests
{
    [Theory]
    [InlineData("CatalogId = {|RVK2004:\"1111-2222-33\"|}")]
    [InlineData("CatalogId = {|RVK2004:new string('x', 12)|}")]
    [InlineData("CatalogId = flag ? {|RVK2004:\"11112222333x\"|} : Account")]
    [InlineData("CatalogId = {|RVK2004:\"11112222333\\n\"|}")]
    public Task A_value_that_does_not_match_is_reported(string member) => RequestTest.CheckMembers(member);

    [Theory]
    [InlineData("CatalogId = Account")]
    [InlineData("CatalogId = text")]
    public Task Values_that_match_and_unknown_ones_are_not(string member) => RequestTest.CheckMembers(member);

    [Fact]
    public Task Of_length_and_pattern_only_length_speaks() => RequestTest.CheckStatements("""
        _ = list with { Label = {|RVK2003:""|} };
        _ = list with { Label = {|RVK2003:"ABCDE"|} };
        _ = list with { Label = {|RVK2004:"ABCD"|} };
        """);

    [Fact]
    public Task Items_and_map_values_are_judged() => RequestTest.CheckStatements("""
        _ = list with { Labels = ["a", {|RVK2004:"B"|}, text] };
        _ = list with { Tags = new Dictionary<string, string> { ["K"] = {|RVK2004:"VV"|} } };
        """);
}
