using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

public sealed class StringLengthTests
{
    [Theory]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    [InlineData("String.Empty")]
    [InlineData("Empty")]
    [InlineData("nameof(Consumer)")]
    [InlineData("Account + \"0\"")]
    [InlineData("$\"{Account}{Account}\"")]
    [InlineData("new string('1', 13)")]
    [InlineData("new('1', 13)")]
    [InlineData("\"\"\"1111\"\"\"")]
    [InlineData("@\"1\"")]
    [InlineData("(string)\"1\"")]
    [InlineData("\"1\"!")]
    public Task Constants_of_the_wrong_length_are_reported(string value) => RequestTest.CheckMembers($"CatalogId = {{|RVK2003:{value}|}}");

    [Theory]
    [InlineData("Account")]
    [InlineData("\"1111\" + \"22223333\"")]
    [InlineData("$\"{\"1111\"}22223333\"")]
    [InlineData("new string('1', 12)")]
    [InlineData("new string('1', -1)")]
    [InlineData("new string('1', int.MaxValue)")]
    [InlineData("new string('1', number)")]
    [InlineData("text")]
    [InlineData("text + \"1\"")]
    [InlineData("$\"{text}\"")]
    [InlineData("text.Substring(0)")]
    [InlineData("number.ToString()")]
    public Task Constants_that_fit_and_unknown_strings_are_not(string value) => RequestTest.CheckMembers($"CatalogId = {value}");

    [Theory]
    [InlineData("flag ? {|RVK2003:\"1\"|} : Account")]
    [InlineData("flag ? Account : {|RVK2003:\"1\"|}")]
    [InlineData("maybe ?? {|RVK2003:\"1\"|}")]
    [InlineData("(flag ? null : {|RVK2003:\"2\"|}) ?? Account")]
    [InlineData("number switch { 0 => {|RVK2003:\"\"|}, 1 => Account, _ => {|RVK2003:\"1\"|} }")]
    [InlineData("Account ?? \"never reached\"")]
    public Task Each_branch_is_judged_where_it_stands(string value) => RequestTest.CheckMembers($"CatalogId = {value}");

    [Fact]
    public Task Length_counts_code_points() => RequestTest.CheckStatements("""
        _ = new Choice("\U0001F600\U0001F600\U0001F600\U0001F600");
        _ = new Choice({|RVK2003:"\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600"|});
        _ = new Choice({|RVK2003:"\uD83D\uD83D\uD83D\uD83D\uD83D"|});
        """);

    [Theory]
    [InlineData("[\"a\", {|RVK2003:new string('x', 257)|}]")]
    [InlineData("[\"a\", .. new[] { \"b\", {|RVK2003:new string('x', 257)|} }]")]
    [InlineData("new[] { {|RVK2003:new string('x', 257)|} }")]
    [InlineData("new List<string> { \"\", {|RVK2003:new string('x', 257)|} }")]
    [InlineData("new List<string>([{|RVK2003:new string('x', 257)|}])")]
    [InlineData("ImmutableArray.Create(\"a\", {|RVK2003:new string('x', 257)|})")]
    [InlineData("[text, flag ? \"a\" : {|RVK2003:new string('x', 257)|}]")]
    [InlineData("[.. some.Select(item => item.Value), {|RVK2003:new string('x', 257)|}]")]
    [InlineData("[text, \"\", new string('x', 256)]")]
    public Task Items_of_lists_are_judged(string value) => RequestTest.CheckMembers($"TagValues = {value}", "tag");

    [Fact]
    public Task Items_of_a_collection_that_is_wrong_itself_are_judged_as_well() => RequestTest.CheckStatements("""
        _ = list with { Tags = {|RVK2002:new Dictionary<string, string> { { {|RVK2003:""|}, {|RVK2003:""|} }, { "a", "aa" }, { "b", "bb" } }|} };
        """);

    [Theory]
    [InlineData("new Dictionary<string, string> { { {|RVK2003:\"\"|}, {|RVK2003:\"a\"|} } }")]
    [InlineData("new Dictionary<string, string> { [{|RVK2003:\"too long a key\"|}] = {|RVK2003:\"\"|} }")]
    [InlineData("new Dictionary<string, string> { [text] = text, [\"a\"] = flag ? \"aa\" : {|RVK2003:\"aaaaa\"|} }")]
    public Task Keys_and_values_of_maps_are_judged(string value) => RequestTest.CheckMembers($"Tags = {value}", "list");

    [Fact]
    public Task Variables_and_fields_that_never_change_are_followed() => RequestTest.Check("""
        public class Fields
        {
            private static readonly string Short = "1";
            private static readonly string Good = "111122223333";
            private static string _changing = "1";
            private readonly string _instance = "1";
            private readonly string _parameter = "1";
            private readonly string _replaced = "1";
            private string Property { get; } = "1";
            private string Unreplaced { get; init; } = "1";
            public string Replaceable { get; init; } = "1";
            private string Computed => "1";

            public Fields(string parameter) => (_parameter, _replaced) = (parameter, parameter);

            public RevokePermissionsRequest Use(RevokePermissionsRequest revoke)
            {
                string local = "1";
                var joined = "1" + local.Length;
                string changed = "1";
                changed += "1";
                _ = revoke with { CatalogId = {|RVK2003:local|} };
                _ = revoke with { CatalogId = {|RVK2003:Short|} };
                _ = revoke with { CatalogId = Good };
                _ = revoke with { CatalogId = joined };
                _ = revoke with { CatalogId = changed };
                _ = revoke with { CatalogId = _changing };
                _ = revoke with { CatalogId = _parameter };
                _ = revoke with { CatalogId = this._replaced };
                _ = revoke with { CatalogId = {|RVK2003:Property|} };
                _ = revoke with { CatalogId = {|RVK2003:Unreplaced|} };
                _ = revoke with { CatalogId = Replaceable };
                _ = revoke with { CatalogId = Computed };
                _ = revoke with { CatalogId = {|RVK2003:Outer.Literal|} };
                return revoke with { CatalogId = {|RVK2003:_instance|} };
            }
        }

        public class Replaced
        {
            private static readonly string Short = "1";
            private static readonly string Kept = "1";
            static Replaced() => Short = "111122223333";
            public RevokePermissionsRequest Use(RevokePermissionsRequest revoke, bool flag) => revoke with { CatalogId = flag ? Short : {|RVK2003:Kept|} };
        }

        public struct Unmade
        {
            private readonly string _short = "1";
            public Unmade() { }
            public RevokePermissionsRequest Use(RevokePermissionsRequest revoke) => revoke with { CatalogId = _short };
        }

        public static class Outer
        {
            public static readonly string Literal = "1";
        }
        """);
}
