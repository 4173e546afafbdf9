using System.Collections.Generic;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>What one section measured.</summary>
/// <param name="Name">The name by which the command line picks it, and its chart's file is called.</param>
/// <param name="Title">What is measured, for people.</param>
/// <param name="Figures">The figures, in the order to read them.</param>
/// <param name="Notes">How it was measured, and what was not, with the reason.</param>
internal sealed record SectionReport(string Name, string Title, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Notes);
