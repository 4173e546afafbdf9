using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>A part of the suite that can be run by itself.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Measure">Measures; is given what prints a line of progress.</param>
internal sealed record Section(string Name, Func<Action<string>, SectionReport> Measure)
{
    /// <summary>All, in the order in which they run: what is cheap and in this process first.</summary>
    public static readonly Section[] All =
    [
        new("call", CallSection.Measure),
        new("writing", WritingSection.Measure),
        new("parsing", ParsingSection.Measure),
        new("signing", SigningSection.Measure),
        new("validation", ValidationSection.Measure),
        new("first-call", FirstCallSection.Measure),
        new("generator", GeneratorSection.Measure),
        new("analyzers", AnalyzerSection.Measure),
        new("build", BuildSection.Measure),
        new("package", PackageSection.Measure),
    ];
}
