using System;
using System.Linq;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks.Tests;

public sealed class MarkdownReportTests
{
    [Fact]
    public void A_table_has_all_of_a_figure() => Assert.Equal(
        """
        | what | measured | reference | ratio | budget | met? |
        |---|---:|---:|---:|---:|---|
        | a call, time | 1.50 µs | by hand: 3.00 µs | 0.50x | ≤ 1.20x | yes |
        | a call, memory | 2.86 KB | by hand: 5.72 KB | 0.50x | ≤ 2.50 KB | **no** |
        | keystroke <to> findings \| all | 12.5 ms |  |  |  |  |

        - How it was measured.

        """.ReplaceLineEndings("\n"),
        MarkdownReport.Table(Figures.Section(Figures.Met, Figures.Missed, Figures.Alone)));

    [Fact]
    public void A_section_that_measured_nothing_says_why_without_a_table() =>
        Assert.Equal("- How it was measured.\n", MarkdownReport.Table(Figures.Section()));

    [Fact]
    public void A_section_that_failed_says_so_in_a_line()
    {
        var failed = SectionReport.OfFailure("build", "dotnet build failed:\nwith a long log");

        Assert.True(failed.HasFailed);
        Assert.Equal("- **Failed:** dotnet build failed:\n", MarkdownReport.Table(failed));
    }

    [Fact]
    public void A_missed_budget_is_named_at_the_top()
    {
        var page = MarkdownReport.Write(Figures.Report(Figures.Met, Figures.Missed, Figures.Warm), charts: true);

        Assert.Contains("- Processor: one\n", page, StringComparison.Ordinal);
        Assert.Contains("\nBudgets met: 2 of 3. **Missed: a call, memory (2.86 KB, ≤ 2.50 KB)**\n", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Missed", StringComparison.Ordinal) < page.IndexOf("## One call", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missed_share_says_the_ratio() => Assert.EndsWith(
        "**Missed: a call, time (2.00x, ≤ 1.20x)**", MarkdownReport.Summary(Figures.Report(Figures.Met with { Measured = 6000 })), StringComparison.Ordinal);

    [Fact]
    public void All_met_says_so() => Assert.Equal("Budgets met: 2 of 2.", MarkdownReport.Summary(Figures.Report(Figures.Met, Figures.Warm, Figures.Alone)));

    [Fact]
    public void No_budget_is_not_a_success() => Assert.Equal("No budgets were checked.", MarkdownReport.Summary(Figures.Report(Figures.Alone)));

    [Fact]
    public void A_chart_is_shown_where_there_is_one()
    {
        const string Chart = "![One call & more](call.svg)";

        Assert.Contains(Chart, MarkdownReport.Write(Figures.Report(Figures.Met), charts: true), StringComparison.Ordinal);
        Assert.DoesNotContain(Chart, MarkdownReport.Write(Figures.Report(Figures.Met), charts: false), StringComparison.Ordinal);
        Assert.DoesNotContain(Chart, MarkdownReport.Write(Figures.Report(Figures.Alone), charts: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_has_as_many_cells_as_the_head()
    {
        var rows = MarkdownReport.Table(Figures.Section(Figures.Met, Figures.Missed, Figures.Alone, Figures.Warm)).Split('\n').Where(static line => line.StartsWith('|')).ToList();

        Assert.Equal(6, rows.Count);
        Assert.All(rows, static row => Assert.Equal(7, row.Replace("\\|", "", StringComparison.Ordinal).Count(static letter => letter == '|')));
    }
}
