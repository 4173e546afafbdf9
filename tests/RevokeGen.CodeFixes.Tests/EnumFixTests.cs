using System.Threading.Tasks;
using RevokeGen.Analysis;
using Preserving = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.EnumTextAnalyzer, RevokeGen.CodeFixes.UseEnumMemberFix>;
using Guessing = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.EnumTextAnalyzer, RevokeGen.CodeFixes.UseNearestEnumMemberFix>;

namespace RevokeGen.CodeFixes.Tests;

public sealed class EnumFixTests
{
    [Theory]
    [InlineData("_ = revoke with { Permissions = [{|RVK2014:\"SELECT\"|}] };", "_ = revoke with { Permissions = [Permission.Select] };")]
    [InlineData("_ = new Permission({|RVK2014:\"SELECT\"|});", "_ = Permission.Select;")]
    [InlineData("Permission permission = new({|RVK2014:\"SELECT\"|});", "Permission permission = Permission.Select;")]
    [InlineData("Permission? permission = {|RVK2014:\"SELECT\"|};", "Permission? permission = Permission.Select;")]
    [InlineData("Permission permission = flag ? {|RVK2014:\"SELECT\"|} : text;", "Permission permission = flag ? Permission.Select : text;")]
    [InlineData("Permission permission = maybe ?? {|RVK2014:\"SELECT\"|};", "Permission permission = maybe ?? Permission.Select;")]
    [InlineData("Permission permission = number switch { 1 => {|RVK2014:\"SELECT\"|}, _ => text };", "Permission permission = number switch { 1 => Permission.Select, _ => text };")]
    [InlineData("_ = some[0] == {|RVK2014:\"SELECT\"|};", "_ = some[0] == Permission.Select;")]
    [InlineData("_ = (Permission){|RVK2014:\"SELECT\"|};", "_ = (Permission)Permission.Select;")]
    [InlineData("Permission permission = {|RVK2006:\"Super\"|};", "Permission permission = Permission.All;")]
    [InlineData("Permission permission = {|RVK2006:\"select\"|};", "Permission permission = Permission.Select;")]
    [InlineData("Permission permission = {|RVK2006:\"GrantWithLFTagExpression\"|};", "Permission permission = Permission.GrantWithLfTagExpression;")]
    [InlineData("_ = new Permission({|RVK2006:nameof(Permission.SuperUser)|});", "_ = Permission.SuperUser;")]
    public Task A_text_becomes_the_member_that_it_stands_for(string before, string after) => Preserving.Check(before, after);

    [Fact]
    public Task All_are_fixed_at_once_and_a_guess_is_left() => Preserving.Check(
        """
        _ = revoke with { Permissions = [{|RVK2006:"SELCT"|}, {|RVK2006:"Super"|}, {|RVK2014:"DROP"|}, {|RVK2006:"drop"|}] };
        _ = new Permission({|RVK2006:"TELEPORT"|});
        """,
        """
        _ = revoke with { Permissions = [{|RVK2006:"SELCT"|}, Permission.All, Permission.Drop, Permission.Drop] };
        _ = new Permission({|RVK2006:"TELEPORT"|});
        """);

    [Fact]
    public Task The_title_names_the_member() => Preserving.Check("Permission permission = {|RVK2006:\"Super\"|};", "Permission permission = Permission.All;", "Use Permission.All");

    [Theory]
    [InlineData("Permission permission = {|RVK2006:\"SELCT\"|};", "Permission permission = Permission.Select;", "Use Permission.Select instead of \"SELCT\" (changes what is sent)")]
    [InlineData("_ = new Permission({|RVK2006:\"DROPP\"|});", "_ = Permission.Drop;", "Use Permission.Drop instead of new Permission(\"DROPP\") (changes what is sent)")]
    public Task The_nearest_value_is_offered_with_its_effect(string before, string after, string title) => Guessing.Check(before, after, title);

    [Fact]
    public Task Where_a_variable_has_the_name_of_the_type_a_longer_one_is_written() => Preserving.Check(
        "var Permission = text; Revoke.LakeFormation.Permission one = {|RVK2014:\"SELECT\"|};",
        "var Permission = text; Revoke.LakeFormation.Permission one = Revoke.LakeFormation.Permission.Select;");

    [Fact]
    public Task A_member_that_would_not_compile_is_not_offered() =>
        Preserving.CheckNothing("var Permission = text; var Revoke = text; global::Revoke.LakeFormation.Permission one = {|RVK2014:\"SELECT\"|};");

    [Theory]
    [InlineData("Permission.All, {|RVK2006:\"SUPER_USR\"|}")]
    [InlineData("{|RVK2006:\"SUPERUSER_\"|}")]
    public Task A_near_value_that_the_resource_does_not_take_is_not_offered(string permissions) =>
        Guessing.CheckNothing($"_ = revoke with {{ Resource = new TableResource {{ DatabaseName = \"sales\", Name = \"orders\" }}, Permissions = [{permissions}] }};");

    [Theory]
    [InlineData("Permission permission = {|RVK2006:\"Super\"|};")]
    [InlineData("Permission permission = {|RVK2006:\"TELEPORT\"|};")]
    public Task Without_a_near_value_or_with_a_certain_one_there_is_no_guess(string statement) => Guessing.CheckNothing(statement);
}
