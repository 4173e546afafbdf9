using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Conditions.Rules;

namespace RevokeGen.Analysis.Conditions;

/// <summary>What is found about one expression. In one place the most serious finding speaks, and of equals the first; only conditions speak each for itself.</summary>
internal sealed class Findings
{
    private readonly List<(Rule Rule, Mark Mark, ImmutableDictionary<string, string?> Properties)> _all = [];

    public void Add(Rule rule, Mark mark) => Add(rule, mark, ImmutableDictionary<string, string?>.Empty);

    public void Add(Rule rule, Mark mark, ImmutableDictionary<string, string?> properties) =>
        _all.Add((rule, mark, properties.Add(FindingProperties.Rule, rule.Name)));

    /// <summary>
    /// Adds what is found of a value that is one of several: everything where there is one, and otherwise only what is wrong with each of them, for which
    /// the least serious speaks.
    /// </summary>
    public void AddCommon(IReadOnlyList<Findings> ofEach)
    {
        if (ofEach is [var only])
            _all.AddRange(only._all);
        else if (ofEach.Count > 0 && ofEach.All(static one => one._all.Count > 0))
            _all.Add(ofEach.Select(static one => one.BySeverity.First()).OrderBy(static finding => finding.Rule.Id.DefaultSeverity).First());
    }

    public void Report(Action<Diagnostic> report)
    {
        if (_all.Count == 0)
            return;
        var taken = new HashSet<Location>();
        foreach (var (rule, mark, properties) in BySeverity)
        {
            if (taken.Add(mark.Place) || rule is ConditionRule)
                report(Diagnostic.Create(rule.Id, mark.Place, mark.Others, properties, rule.Message));
        }
    }

    private IEnumerable<(Rule Rule, Mark Mark, ImmutableDictionary<string, string?> Properties)> BySeverity =>
        _all.OrderByDescending(static finding => finding.Rule.Id.DefaultSeverity);
}
