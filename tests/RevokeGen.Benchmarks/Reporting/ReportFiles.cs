using System.IO;
using System.Linq;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>A run as files: <c>results.md</c> and one chart for each section.</summary>
internal static class ReportFiles
{
    public const string Page = "results.md";

    /// <summary>Writes the files. Charts of an earlier run that this one has not measured go.</summary>
    public static void Write(Report report, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "*.svg"))
            File.Delete(old);
        foreach (var section in report.Sections.Where(static section => section.Figures.Any(SvgChart.HasBar)))
            File.WriteAllText(Path.Combine(folder, section.Name + ".svg"), SvgChart.Write(section));
        File.WriteAllText(Path.Combine(folder, Page), MarkdownReport.Write(report, charts: true));
    }
}
