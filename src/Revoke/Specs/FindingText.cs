using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Revoke.Output;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs;

/// <summary>Findings as the compiler prints them: <c>file(line,column): error RVK1nnn: message</c>.</summary>
internal static class FindingText
{
    /// <summary>One line for each finding.</summary>
    public static string Of(IEnumerable<Finding> findings, bool hasColour) => string.Concat(findings.Select(finding => $"{Of(finding, hasColour)}\n"));

    public static SpecSeverity SeverityOf(Finding finding) => SpecRuleTable.Find(finding.RuleId).Severity;

    /// <summary>The compiler's word for a severity.</summary>
    public static string NameOf(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => "error",
        SpecSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Where something stands, counted from 1: <c>file(line,column): </c>; empty when no file is to blame.</summary>
    public static string Place(TextSpot? spot) =>
        spot is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{spot.Path}({spot.StartLine + 1},{spot.StartColumn + 1}): ");

    private static string Of(Finding finding, bool hasColour)
    {
        var severity = SeverityOf(finding);
        var kind = Colour.Of($"{NameOf(severity)} {finding.RuleId}", ColourOf(severity), hasColour && severity != SpecSeverity.Info);
        return $"{Place(finding.Spot)}{kind}: {FindingMessage.Of(finding)}";
    }

    private static string ColourOf(SpecSeverity severity) => severity == SpecSeverity.Error ? Colour.Red : Colour.Yellow;
}
