using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RevokeGen.Rules;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

public sealed class ConfigurationTests
{
    private const string Wrong = "_ = revoke with { CatalogId = {|#0:\"\"|} };";

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task Editorconfig_sets_the_severity(string configured, DiagnosticSeverity severity)
    {
        var test = With(configured, Wrong);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UsageRuleDescriptors.StringLength)
            .WithSeverity(severity).WithLocation(0)
            .WithArguments("'RevokePermissionsRequest.CatalogId'", "0 characters", "exactly 12 characters"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Editorconfig_switches_a_rule_off() =>
        With("none", "_ = revoke with { CatalogId = \"\" };").RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Pragmas_switch_a_rule_off_for_a_place() => RequestTest.CheckStatements("""
        #pragma warning disable RVK2003 // Tried on purpose.
        _ = revoke with { CatalogId = "" };
        #pragma warning restore RVK2003
        _ = revoke with { CatalogId = {|RVK2003:""|} };
        """);

    [Fact]
    public async Task Generated_code_is_not_analyzed()
    {
        var test = new RequestTest("");
        test.TestState.Sources.Add(("Other.g.cs", "#nullable enable\n" + Consumer.Usings + Consumer.MethodOf("_ = revoke with { CatalogId = \"\" };")));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_the_runtime_nothing_is_analyzed()
    {
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Unrelated", [Compilations.Tree("class C { string? P { get; set; } void M() => P = null; }")], TestReferences.Framework);
        Assert.Empty(await Compilations.Findings(compilation));
    }

    private static RequestTest With(string severity, string statements)
    {
        var test = new RequestTest(Consumer.Usings + Consumer.MethodOf(statements));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.RVK2003.severity = {severity}\n"));
        return test;
    }
}
