using System;
using System.IO;
using System.Linq;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks.Tests;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-results-").FullName;

    [Fact]
    public void Every_chart_that_the_page_shows_is_there_and_no_other()
    {
        File.WriteAllText(Path.Combine(_folder, "gone.svg"), "<svg/>");
        var alone = Figures.Section(Figures.Alone) with { Name = "alone" };

        ReportFiles.Write(Figures.Report(Figures.Met) with { Sections = [Figures.Section(Figures.Met), alone] }, _folder);

        Assert.Equal(["call.svg", ReportFiles.Page], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("(call.svg)", File.ReadAllText(Path.Combine(_folder, ReportFiles.Page)), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
