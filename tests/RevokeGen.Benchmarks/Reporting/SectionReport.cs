using System.Collections.Generic;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>What one section measured.</summary>
/// <param name="Name">The name by which the command line picks it, and its chart's file is called.</param>
/// <param name="Title">What is measured, for people.</param>
/// <param name="Figures">The figures, in the order to read them.</param>
/// <param name="Notes">How it was measured, and what was not, with the reason.</param>
internal sealed record SectionReport(string Name, string Title, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Notes)
{
    /// <summary>Whether the section could not be measured, which is a fault and no figure.</summary>
    public bool HasFailed { get; private init; }

    /// <summary>A section that could not be measured.</summary>
    public static SectionReport OfFailure(string name, string reason) => new(name, name, [], ["**Failed:** " + reason.Split('\n')[0]]) { HasFailed = true };
}
