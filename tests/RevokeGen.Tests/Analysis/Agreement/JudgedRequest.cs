using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>What the analyzers and <c>Validate()</c> say of a request: the constraint and the path, each.</summary>
/// <param name="Code">The request as C#.</param>
/// <param name="Errors">What the analyzers say.</param>
/// <param name="Violations">What <c>Validate()</c> says.</param>
internal sealed record JudgedRequest(string Code, IReadOnlyList<string> Errors, IReadOnlyList<string> Violations)
{
    /// <summary>What one says and the other does not; empty when they agree.</summary>
    public string Difference
    {
        get
        {
            var (errors, violations) = (Counted(Errors), Counted(Violations));
            var lines = errors.Except(violations).Select(static error => "  only the analyzer:  " + error)
                .Concat(violations.Except(errors).Select(static violation => "  only Validate():    " + violation))
                .ToList();
            return lines.Count == 0 ? "" : $"{Code}\n{string.Join('\n', lines)}";
        }
    }

    private static List<string> Counted(IReadOnlyList<string> said) => [.. said.GroupBy(static line => line).Select(static group => $"{group.Key} ({group.Count()})")];
}
