using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>A run as Markdown: the machine, the budgets, and a table for each section.</summary>
internal static class MarkdownReport
{
    /// <summary>The whole page.</summary>
    /// <param name="report">What to write.</param>
    /// <param name="charts">Whether each section shows its chart, in a file beside the page.</param>
    public static string Write(Report report, bool charts)
    {
        var page = new StringBuilder("# Benchmarks\n\n");
        page.Append("Written by `dotnet run -c Release --project tests/RevokeGen.Benchmarks`. Figures are medians; a ratio compares two figures of the same run, and less is better.\n\n");
        foreach (var (name, value) in report.Machine)
            page.Append("- ").Append(name).Append(": ").Append(value).Append('\n');
        page.Append('\n').Append(Summary(report)).Append('\n');
        foreach (var section in report.Sections)
        {
            page.Append("\n## ").Append(section.Title).Append("\n\n");
            if (charts && section.Figures.Any(SvgChart.HasBar))
                page.Append("![").Append(section.Title).Append("](").Append(section.Name).Append(".svg)\n\n");
            page.Append(Table(section));
        }

        return page.ToString();
    }

    /// <summary>How many budgets are met, and which are not.</summary>
    public static string Summary(Report report)
    {
        var judged = report.Judged;
        if (judged.Count == 0)
            return "No budgets were checked.";
        var missed = report.Missed;
        var text = FormattableString.Invariant($"Budgets met: {judged.Count - missed.Count} of {judged.Count}.");
        return missed.Count == 0 ? text : text + " **Missed: " + string.Join("; ", missed.Select(static figure => $"{figure.What} ({Standing(figure)})")) + "**";
    }

    /// <summary>A section's table, and its notes.</summary>
    public static string Table(SectionReport section)
    {
        var text = new StringBuilder();
        if (section.Figures.Count > 0)
            text.Append("| what | measured | reference | ratio | budget | met? |\n|---|---:|---:|---:|---:|---|\n");
        foreach (var figure in section.Figures)
            text.Append("| ").AppendJoin(" | ", Cells(figure).Select(Escape)).Append(" |\n");
        if (section.Figures.Count > 0 && section.Notes.Count > 0)
            text.Append('\n');
        foreach (var note in section.Notes)
            text.Append("- ").Append(note).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Cells(Figure figure) =>
    [
        figure.What,
        Amount.Text(figure.Measured, figure.Unit),
        figure.Reference is { } reference ? $"{figure.ReferenceName}: {Amount.Text(reference, figure.Unit)}" : "",
        figure.Ratio is { } ratio ? Amount.Ratio(ratio) : "",
        figure.Budget?.Text(figure.Unit) ?? "",
        figure.Verdict switch
        {
            Verdict.Met => "yes",
            Verdict.Missed => "**no**",
            _ => "",
        },
    ];

    private static string Standing(Figure figure) =>
        (figure.Budget!.IsRatio ? Amount.Ratio(figure.Ratio!.Value) : Amount.Text(figure.Measured, figure.Unit)) + ", " + figure.Budget.Text(figure.Unit);

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
