using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Rules;

/// <summary>Turns findings about specs into what the compiler prints: <c>file(line,column): error RVK1nnn: message</c>.</summary>
internal static class SpecDiagnostic
{
    public static Diagnostic Create(Finding finding) =>
        Diagnostic.Create(SpecRuleDescriptors.Find(finding.RuleId), LocationOf(finding.Spot), Arguments(finding));

    private static Location LocationOf(TextSpot? spot) => spot is null
        ? Location.None
        : Location.Create(
            spot.Path,
            new TextSpan(spot.Start, spot.Length),
            new LinePositionSpan(new LinePosition(spot.StartLine, spot.StartColumn), new LinePosition(spot.EndLine, spot.EndColumn)));

    private static object[] Arguments(Finding finding)
    {
        var arguments = finding.Arguments.ToArray<object>();
        if (finding.RuleId == SpecRules.UnknownOperation && arguments.Length > 1)
            arguments[1] = arguments[1] is "" ? "correct the name or remove it from Operations" : $"did you mean '{arguments[1]}'?";
        if (finding.RuleId == SpecRules.UnknownRule && arguments.Length > 1)
            arguments[1] = arguments[1] is "" ? "correct the key or remove it" : $"did you mean '{arguments[1]}'?";
        return arguments;
    }
}
