using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Generator.Rules;

/// <summary>Rules that cannot be used: a finding at the wrong part, and the rest is emitted without them.</summary>
public sealed class BadRuleTests
{
    private const string When = "\"when\": \"Main != `null`\", \"documentation\": \"d\"";

    [Theory]
    [InlineData("Book", "\"smithy.contracts#conditions\": { \"C\": { \"expression\": [|\"Author !=\"|] } }", "RVK1013", "'Book/C'", "ends too early")]
    [InlineData("Book", "\"smithy.contracts#conditions\": { \"C\": { \"expression\": [|\"Autor != `null`\"|] } }", "RVK1013", "'Book/C'", "did you mean 'Author'?")]
    [InlineData("Book", "\"smithy.contracts#conditions\": { \"C\": { \"expression\": [|\"Author\"|] } }", "RVK1013", "'Book/C'", "must be a boolean")]
    [InlineData("Book$Title", "\"smithy.contracts#conditions\": { \"C\": { \"expression\": [|\"@ > `1`\"|] } }", "RVK1013", "'Book$Title/C'", "number")]
    [InlineData("Name", "\"smithy.contracts#conditions\": { \"C\": { \"expression\": [|\"@.x == `1`\"|] } }", "RVK1013", "'Name/C'", "'x'")]
    [InlineData("PutInput", "\"revokegen.rules#allowedValues\": [ { \"name\": \"R\", \"when\": [|\"Mine != `null`\"|], \"members\": [\"Main\"], \"values\": [\"RED\"], \"documentation\": \"d\" } ]", "RVK1013", "'PutInput/R'", "'Mine'")]
    [InlineData("PutInput", "\"revokegen.rules#allowedValues\": [ { \"members\": [[|\"Article\"|]], \"values\": [\"RED\"], " + When + " } ]", "RVK1021", "'PutInput/allowedValues[0]'", "neither a string")]
    [InlineData("PutInput", "\"revokegen.rules#allowedValues\": [ { \"members\": [\"Main\"], \"values\": [\"RED\", [|\"REDD\"|]], " + When + " } ]", "RVK1021", "'PutInput/allowedValues[0]'", "no value 'REDD'")]
    [InlineData("PutInput", "\"revokegen.rules#cautions\": { \"C\": { \"expression\": [|\"Mine == `null`\"|], \"documentation\": \"d\" } }", "RVK1013", "'PutInput/C'", "'Mine'")]
    [InlineData("PutOutput", "[|\"revokegen.rules#exactlyOneOf\"|]: {}", "RVK1021", "'PutOutput/exactlyOneOf'", "say it with")]
    [InlineData("PutInput$Colours", "\"revokegen.rules#cautions\": { \"C\": { \"pattern\": [|\"^A\"|], \"documentation\": \"d\" } }", "RVK1021", "'PutInput$Colours/C'", "strings")]
    [InlineData("PutInput$Shelf", "\"revokegen.rules#cautions\": { \"C\": { \"uniqueItems\": [|true|], \"documentation\": \"d\" } }", "RVK1021", "'PutInput$Shelf/C'", "lists")]
    public void A_rule_that_cannot_be_used_is_one_finding_where_it_is_wrong(string shape, string marked, string rule, string key, string what)
    {
        var traits = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var project = Shop.With("restJson1", (shape, traits));
        var run = GeneratorRun.Of(project);

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(rule, diagnostic.Id);
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(key, message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
        var wrong = marked[(marked.IndexOf("[|", StringComparison.Ordinal) + 2)..marked.IndexOf("|]", StringComparison.Ordinal)];
        var place = project.Files[1].GetText(TestContext.Current.CancellationToken)!.ToString().IndexOf(wrong, StringComparison.Ordinal);
        Assert.True(new TextSpan(place, wrong.Length).Contains(diagnostic.Location.SourceSpan), diagnostic.ToString());
        Assert.Contains(run.HintNames, static name => name.Contains("Types", StringComparison.Ordinal));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
    }
}
