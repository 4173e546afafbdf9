using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>A request as C#.</summary>
/// <param name="Fields">Constants of the class around it.</param>
/// <param name="Locals">Constants of the method around it.</param>
/// <param name="Code">The expression.</param>
/// <param name="Places">Where its values stand, what holds others before those.</param>
internal sealed record WrittenRequest(string Fields, string Locals, string Code, IReadOnlyList<WrittenPlace> Places)
{
    /// <summary>What a finding says in the words of a violation: the constraint and the path.</summary>
    /// <param name="finding">An error of the analyzers.</param>
    /// <param name="start">Where the expression starts in the file.</param>
    public string Describe(Diagnostic finding, int start)
    {
        var span = new TextSpan(finding.Location.SourceSpan.Start - start, finding.Location.SourceSpan.Length);
        if (finding.Id == "RVK2009" && finding.Properties.GetValueOrDefault("Rule") is { } rule && Innermost(span, rule) is { } subject)
            return $"{rule} at {subject.Path}";
        var path = Places.LastOrDefault(place => place.Span == span)?.Path;
        return finding.Id switch
        {
            _ when path is null => $"{finding.Id} at no value: {finding}",
            "RVK2001" or "RVK2008" => "required at " + path,
            "RVK2002" or "RVK2003" => "length at " + path,
            "RVK2004" => "pattern at " + path,
            "RVK2005" => "range at " + path,
            // The item is marked; the list breaks the rule.
            "RVK2007" => "uniqueItems at " + path[..path.LastIndexOf('[')],
            "RVK2009" => "allowedValues at " + path,
            _ => finding.ToString(),
        };
    }

    private WrittenPlace? Innermost(TextSpan span, string condition) =>
        Places.Where(place => place.Span.Contains(span) && place.Conditions.Contains(condition)).OrderBy(static place => place.Span.Length).FirstOrDefault();
}
