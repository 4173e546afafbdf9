using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>All that one run measured.</summary>
/// <param name="Machine">What it ran on, as name and value.</param>
/// <param name="Sections">What was measured.</param>
internal sealed record Report(IReadOnlyList<KeyValuePair<string, string>> Machine, IReadOnlyList<SectionReport> Sections)
{
    /// <summary>The figures that have a budget.</summary>
    public IReadOnlyList<Figure> Judged => [.. Sections.SelectMany(static section => section.Figures).Where(static figure => figure.Budget is not null)];

    /// <summary>The figures above their budgets.</summary>
    public IReadOnlyList<Figure> Missed => [.. Judged.Where(static figure => figure.Verdict == Verdict.Missed)];
}
