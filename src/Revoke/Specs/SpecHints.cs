using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs;

/// <summary>Says of files that are no specs what they seem to be, and what to do: lines for standard error, beside the findings.</summary>
internal static partial class SpecHints
{
    /// <summary>What begins a file is enough to tell what it is.</summary>
    private const int Longest = 4_000;

    /// <summary>One line for each file that there is something to say of, and one for overlays without their spec; empty for none.</summary>
    public static string Of(IReadOnlyList<SpecSource> sources, IReadOnlyList<Finding> findings)
    {
        var refused = findings.Where(static finding => finding.RuleId is SpecRules.InvalidJson or SpecRules.NotASmithyModel).Select(static finding => finding.Spot?.Path).ToHashSet();
        var hints = from source in sources
                    where refused.Contains(source.Path)
                    let text = source.Text ?? ""
                    let hint = Of(source.Path, text[..Math.Min(text.Length, Longest)])
                    where hint is not null
                    select $"note: {source.Path} {hint}\n";
        var areOverlays = findings.Any(static finding => finding.RuleId == SpecRules.ApplyMatchesNothing) && !sources.Any(static source => Service().IsMatch(source.Text ?? ""));
        return string.Concat(hints.Distinct()) + (areOverlays ? "note: none of the files has a service; name the spec that they are about, too\n" : "");
    }

    private static string? Of(string path, string start)
    {
        if (start.Contains('\0', StringComparison.Ordinal))
            return "seems to be UTF-16 without a byte order mark; save it as UTF-8";
        if (path.EndsWith(".smithy", StringComparison.OrdinalIgnoreCase) || SmithyIdl().IsMatch(start))
            return "seems to be in Smithy's own language; make JSON of it with 'smithy ast', and name that";
        if (OpenApi().IsMatch(start))
            return "seems to be an OpenAPI document; only Smithy models are read";
        if (Botocore().IsMatch(start))
            return "seems to be of botocore; AWS's Smithy models are at https://github.com/aws/api-models-aws";
        return null;
    }

    [GeneratedRegex("\"type\"\\s*:\\s*\"service\"")]
    private static partial Regex Service();

    // After comments: a control statement, or the namespace.
    [GeneratedRegex("\\A\\uFEFF?(\\s|//[^\\n]*(\\n|\\z))*(\\$version\\b|namespace\\s)")]
    private static partial Regex SmithyIdl();

    [GeneratedRegex("\\A\\uFEFF?(\\s*\\{\\s*\"(openapi|swagger)\"\\s*:|(\\s|---|#[^\\n]*\\n)*(openapi|swagger)\\s*:)")]
    private static partial Regex OpenApi();

    [GeneratedRegex("\\A\\uFEFF?\\s*\\{\\s*\"version\"\\s*:[^{]*\"metadata\"\\s*:\\s*\\{\\s*\"apiVersion\"")]
    private static partial Regex Botocore();
}
