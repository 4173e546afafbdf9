using System.Linq;

namespace RevokeGen.Codegen.Tests.JmesPath;

public sealed class ComplianceTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_compliance_case_passes()
    {
        var cases = Corpus.Files("jmespath", "jmespath/jmespath.test").SelectMany(ComplianceCase.Read).ToList();
        var failures = cases.Select(static item => item.Failure()).OfType<string>().ToList();
        output.WriteLine($"counted: JMESPath compliance: {cases.Count} cases, {cases.Count(static item => item.Error is not null)} of them errors, {failures.Count} failed");
        Assert.Equal(908, cases.Count);
        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("a", null, "2")]
    [InlineData("a", "syntax", null)]
    [InlineData("a.", null, "1")]
    [InlineData("a.", "invalid-type", null)]
    [InlineData("length(a)", null, "1")]
    [InlineData("length(a)", "invalid-arity", null)]
    public void A_case_that_expects_something_else_fails(string expression, string? error, string? result) =>
        Assert.NotNull(new ComplianceCase("", JsonValue.Parse("""{ "a": 1 }"""), expression, error, result is not null, result is null ? null : JsonValue.Parse(result)).Failure());
}
