using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("RevokePermission", "RevokePermissions")]
    [InlineData("revokepermissions", "RevokePermissions")]
    [InlineData("RevkoePermissions", "RevokePermissions")]
    [InlineData("GrantPermission", "GrantPermissions")]
    [InlineData("", "")]
    [InlineData("Zebra", "")]
    public void Fewest_edits_win_and_far_names_are_none(string name, string expected) =>
        Assert.Equal(expected, NearestName.Of(name, ["RevokePermissions", "GrantPermissions", "ListPermissions", "BatchRevokePermissions"]));

    [Fact]
    public void Of_equally_near_names_the_first_is_taken() => Assert.Equal("Aa", NearestName.Of("Ac", ["Ab", "Aa"]));

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("**", "abc", true)]
    [InlineData("a*c", "abc", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("a*b*c", "aXbXbXc", true)]
    [InlineData("*ab", "aab", true)]
    [InlineData("abc", "ABC", false)]
    [InlineData("ab", "abc", false)]
    public void Star_stands_for_any_characters(string pattern, string name, bool expected) => Assert.Equal(expected, NamePattern.IsMatch(pattern, name));
}
