using System.Globalization;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Specs;
using RevokeGen.Rules;

namespace RevokeGen.Tests.Rules;

public sealed class SpecDiagnosticTests
{
    [Fact]
    public void A_finding_prints_as_the_compilers_own()
    {
        var finding = new Finding(SpecRules.UnknownTarget, ["a#A$b", "a#B"], new TextSpot("spec.json", 40, 5, 6, 3, 6, 8));
        Assert.Equal(
            "spec.json(7,4): error RVK1003: 'a#A$b' refers to 'a#B', which no spec defines; correct the name or add the file that defines it",
            SpecDiagnostic.Create(finding).ToString());
    }

    [Fact]
    public void A_finding_without_a_file_has_no_location() =>
        Assert.Equal(Location.None, SpecDiagnostic.Create(new Finding(SpecRules.OperationLeftOut, ["a#Op", "it streams"], null)).Location);

    [Theory]
    [InlineData("RevokePermissions", "No service has an operation 'Revoke'; did you mean 'RevokePermissions'?")]
    [InlineData("", "No service has an operation 'Revoke'; correct the name or remove it from Operations")]
    public void An_unknown_operation_comes_with_the_nearest_name(string nearest, string message) =>
        Assert.Equal(message, SpecDiagnostic.Create(new Finding(SpecRules.UnknownOperation, ["Revoke", nearest], null)).GetMessage(CultureInfo.InvariantCulture));
}
