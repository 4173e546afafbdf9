using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Rules;

/// <summary>Turns findings about specs into what the compiler prints: <c>file(line,column): error RVK1nnn: message</c>.</summary>
internal static class SpecDiagnostic
{
    public static Diagnostic Create(Finding finding) =>
        Diagnostic.Create(SpecRuleDescriptors.Find(finding.RuleId), LocationOf(finding.Spot), FindingMessage.Arguments(finding));

    private static Location LocationOf(TextSpot? spot) => spot is null
        ? Location.None
        : Location.Create(
            spot.Path,
            new TextSpan(spot.Start, spot.Length),
            new LinePositionSpan(new LinePosition(spot.StartLine, spot.StartColumn), new LinePosition(spot.EndLine, spot.EndColumn)));
}
