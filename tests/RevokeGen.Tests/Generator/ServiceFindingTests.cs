using System.Globalization;

namespace RevokeGen.Tests.Generator;

/// <summary>What is wrong with a service as a whole, or with its settings.</summary>
public sealed class ServiceFindingTests
{
    [Theory]
    [InlineData("\"aws.protocols#restJson1\": {}", "\"aws.protocols#somethingElse\": {}", "RVK1009", "No client is emitted for 'first#Service', ")]
    [InlineData("\"aws.protocols#restJson1\": {}", "\"aws.protocols#restJson1\": {}, \"smithy.rules#endpointRuleSet\": {}", "RVK1012", "The endpoint rule set of 'first#Service' cannot be compiled: ")]
    [InlineData(
        "\"aws.protocols#restJson1\": {}",
        "\"aws.protocols#restJson1\": {}, \"smithy.rules#endpointRuleSet\": { \"version\": \"1.0\", \"parameters\": { \"Tenant\": { \"type\": \"String\", \"builtIn\": \"Example::Tenant\" } }, \"rules\": [ { \"type\": \"endpoint\", \"conditions\": [], \"endpoint\": { \"url\": \"https://{Tenant}.example.com\" } } ] }",
        "RVK1028",
        "")]
    public void A_service_that_cannot_be_emitted_whole_says_why(string found, string replacement, string id, string message)
    {
        var text = TwoServices.Service("first");
        Assert.Contains(found, text, System.StringComparison.Ordinal);
        var run = GeneratorRun.Of(new GeneratorProject().Spec(TwoServices.First, text.Replace(found, replacement, System.StringComparison.Ordinal)));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.StartsWith(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_accessibility_that_is_none_is_an_error_of_its_own()
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec(TwoServices.First, TwoServices.Service("first"), ("Accessibility", "protected")));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("RVK1011", diagnostic.Id);
        Assert.Contains("Accessibility \"protected\" is neither public nor internal", diagnostic.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accessibility", "internal", "")]
    [InlineData("Namespace", "Here", "There")]
    [InlineData("Operations", "*", "Get*")]
    [InlineData("Json", "true", "false")]
    [InlineData("Server", "true", "false")]
    public void Two_files_of_one_service_have_the_same_settings(string name, string first, string second)
    {
        GeneratorRun Of(string other) => GeneratorRun.Of(new GeneratorProject()
            .Spec(TwoServices.First, TwoServices.Service("first"), (name, first))
            .Spec(TwoServices.Second, TwoServices.Service("first"), (name, other)));

        var diagnostic = Assert.Single(Of(second).Diagnostics, static finding => finding.Id == "RVK1011");
        Assert.Equal(
            $"A setting of 'first#Service' cannot be used: {name} is \"{second}\" for this file and \"{first}\" for another one that defines it; make them equal",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.EndsWith(TwoServices.Second, diagnostic.Location.GetLineSpan().Path, System.StringComparison.Ordinal);
        Assert.DoesNotContain(Of(first).Diagnostics, static finding => finding.Id == "RVK1011");
    }
}
