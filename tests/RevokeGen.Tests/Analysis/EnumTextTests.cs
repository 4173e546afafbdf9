using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

public sealed class EnumTextTests
{
    [Theory]
    [InlineData("_ = new Permission(|\"SELCT\"|);")]
    [InlineData("Permission permission = new(|\"SELCT\"|);")]
    [InlineData("Permission permission = |\"SELCT\"|;")]
    [InlineData("Permission? permission = |\"SELCT\"|;")]
    [InlineData("_ = (Permission)|\"SELCT\"|;")]
    [InlineData("_ = some[0] == |\"SELCT\"|;")]
    [InlineData("_ = revoke with { Permissions = [Permission.All, |\"SELCT\"|] };")]
    [InlineData("_ = revoke with { Permissions = new List<Permission> { |\"SELCT\"| } };")]
    [InlineData("_ = list with { Kinds = ImmutableArray.Create<Permission>(|\"SELCT\"|) };")]
    [InlineData("Permission permission = flag ? |\"SELCT\"| : \"ALL\";")]
    [InlineData("Permission permission = maybe ?? |\"SELCT\"|;")]
    [InlineData("Permission permission = number switch { 1 => |\"SELCT\"|, _ => text };")]
    [InlineData("const string wrong = \"SELCT\"; Permission permission = |wrong|;")]
    [InlineData("Permission permission = |$\"SEL{\"CT\"}\"|;")]
    [InlineData("Take(|\"SELCT\"|); void Take(Permission permission) { }")]
    [InlineData("Permission Make() => |\"SELCT\"|;")]
    public async Task A_text_that_no_value_has_is_reported_where_it_is_written(string statement)
    {
        var finding = Assert.Single((await Compilations.Everything(Method(statement))), static finding => finding.Id.StartsWith("RVK", System.StringComparison.Ordinal) && finding.Severity > DiagnosticSeverity.Hidden);
        Assert.Equal(("RVK2006", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Equal(statement.Split('|')[1], TextOf(finding));
    }

    [Theory]
    [InlineData("Permission permission = Permission.Select;")]
    [InlineData("Permission permission = \"SELECT\";")]
    [InlineData("Permission permission = text;")]
    [InlineData("Permission permission = new(text);")]
    [InlineData("string label = \"SELCT\"; label = text; Permission permission = label;")]
    [InlineData("string label = \"SELCT\"; _ = label;")]
    [InlineData("Permission permission = true ? \"ALL\" : \"SELCT\";")]
    [InlineData("_ = some[0].Value == \"SELCT\";")]
    [InlineData("_ = default(Permission);")]
    [InlineData("Choice choice = \"abcd\";")]
    public async Task Known_values_and_unknown_texts_are_not(string statement)
    {
        var (errors, findings) = await Compilations.Analyze(Consumer.MethodOf(statement));
        Assert.Empty(errors);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("SELCT", "'Permission' has no known value \"SELCT\"; did you mean Permission.Select (\"SELECT\")?")]
    [InlineData("select", "'Permission' has no known value \"select\"; the service calls it \"SELECT\"; write Permission.Select")]
    [InlineData("Super", "'Permission' has no known value \"Super\"; the service calls it \"ALL\"; write Permission.All")]
    [InlineData("super", "'Permission' has no known value \"super\"; the service calls it \"ALL\"; write Permission.All")]
    [InlineData("Super user", "'Permission' has no known value \"Super user\"; the service calls it \"SUPER_USER\"; write Permission.SuperUser")]
    [InlineData("GrantWithLFTagExpression", "'Permission' has no known value \"GrantWithLFTagExpression\"; the service calls it \"GRANT_WITH_LF_TAG_EXPRESSION\"; write Permission.GrantWithLfTagExpression")]
    [InlineData("Grant with LF-Tag expression", "'Permission' has no known value \"Grant with LF-Tag expression\"; the service calls it \"GRANT_WITH_LF_TAG_EXPRESSION\"; write Permission.GrantWithLfTagExpression")]
    [InlineData("Suuper", "'Permission' has no known value \"Suuper\"; did you mean Permission.All (\"ALL\")?")]
    [InlineData("TELEPORT", "'Permission' has no known value \"TELEPORT\"; check it, and disable the rule here if the service has added it")]
    [InlineData("", "'Permission' has no known value \"\"; check it, and disable the rule here if the service has added it")]
    public async Task The_message_says_which_value_is_meant(string text, string message)
    {
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf($"Permission permission = \"{text}\";"));
        Assert.Equal(message, Assert.Single(findings).GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Values_that_differ_in_case_alone_are_never_taken_for_one_another()
    {
        const string two = """
            [RevokeGen.Runtime.SmithyShape("a#Size")]
            public readonly struct Size
            {
                public Size(string value) { }
                [RevokeGen.Runtime.EnumValue("m")] public static Size Minute => new("m");
                [RevokeGen.Runtime.EnumValue("M")] public static Size Month => new("M");
            }
            """;
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf("_ = new Size(\"m\"); _ = new Size(\"M\"); _ = new Size(\"-m\");") + two);
        Assert.DoesNotContain(FindingProperties.IsSpelling, Assert.Single(findings).Properties.Keys);
    }

    [Theory]
    [InlineData("Permission permission = |\"SELECT\"|;")]
    [InlineData("_ = new Permission(|\"SELECT\"|);")]
    [InlineData("_ = revoke with { Permissions = [flag ? |\"SELECT\"| : text] };")]
    public async Task A_known_value_as_a_literal_is_a_hidden_finding(string statement)
    {
        var finding = Assert.Single(await Compilations.Everything(Method(statement)), static finding => finding.Id.StartsWith("RVK", System.StringComparison.Ordinal));
        Assert.Equal(("RVK2014", DiagnosticSeverity.Hidden), (finding.Id, finding.Severity));
        Assert.Equal(statement.Split('|')[1], TextOf(finding));
        Assert.Equal("\"SELECT\" is Permission.Select; write that, and the compiler checks the spelling", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_constant_of_ones_own_is_left_alone()
    {
        var findings = await Compilations.Everything(Consumer.MethodOf("const string mine = \"SELECT\"; Permission permission = mine;"));
        Assert.DoesNotContain(findings, static finding => finding.Id.StartsWith("RVK", System.StringComparison.Ordinal));
    }

    private static string Method(string marked) => Consumer.MethodOf(marked.Replace("|", "", System.StringComparison.Ordinal));

    private static string TextOf(Diagnostic finding) => finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
}
