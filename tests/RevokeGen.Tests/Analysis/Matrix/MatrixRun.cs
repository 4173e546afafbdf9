using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis;

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>Analyzes many cells in one compilation, a class for each.</summary>
internal static class MatrixRun
{
    // What is said of single members counts in every cell; what the values make of enums and of conditions, in those that are about it.
    private static readonly HashSet<string> Judged = [.. new RequestAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)];

    /// <summary>What is wrong with the cells; empty when each has just its finding, on just its mark.</summary>
    public static async Task<IReadOnlyList<string>> Of(IReadOnlyList<Cell> cells)
    {
        var source = new StringBuilder();
        var marks = new List<(int Start, int End)>();
        var starts = new List<int>();
        foreach (var cell in cells)
        {
            starts.Add(source.Length);
            marks.Add(Append(source, Class(cell, $"Cell{starts.Count}")));
        }

        var compilation = Compilations.Of(source.ToString());
        var offset = Samples.Consumer.Usings.Length;
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{cells[CellOf(starts, diagnostic, offset)].Name}: {diagnostic}");
        var findings = (await Compilations.AllFindings(compilation)).ToLookup(finding => CellOf(starts, finding, offset));
        return [.. errors, .. cells.Select((cell, index) => Judge(cell, marks[index], [.. findings[index].Where(finding => Judged.Contains(finding.Id) || finding.Id == cell.About)], offset)).OfType<string>()];
    }

    private static string? Judge(Cell cell, (int Start, int End) mark, Diagnostic[] findings, int offset)
    {
        var said = string.Join(", ", findings.Select(finding => $"{finding.Id} at '{finding.Location.SourceTree!.ToString()[finding.Location.SourceSpan.Start..finding.Location.SourceSpan.End]}'"));
        if (cell.Rule is null)
            return findings.Length == 0 ? null : $"{cell.Name}: said {said}";
        var isRight = findings is [var finding] && finding.Id == cell.Rule
            && finding.Location.SourceSpan.Start - offset == mark.Start && finding.Location.SourceSpan.End - offset == mark.End;
        return isRight ? null : $"{cell.Name}: said {(said.Length == 0 ? "nothing" : said)}; {cell.Statements}";
    }

    private static int CellOf(List<int> starts, Diagnostic diagnostic, int offset) =>
        starts.FindLastIndex(start => start <= diagnostic.Location.SourceSpan.Start - offset);

    private static string Class(Cell cell, string name) => $$"""
        public class {{name}}
        {
            private const string Account = "111122223333";
            {{cell.Members.Replace("NAME", name)}}
            public void Use(RevokePermissionsRequest revoke, ListRequest list, DataLakePrincipal principal, TableResource table,
                LFTagKeyResource tag, Permission[] some, string text, string? maybe, int number, bool flag)
            {
                {{cell.Statements}}
            }
        }

        """;

    private static (int Start, int End) Append(StringBuilder source, string text)
    {
        var (start, end) = (text.IndexOf('‹', StringComparison.Ordinal), text.IndexOf('›', StringComparison.Ordinal) - 1);
        var mark = (source.Length + start, source.Length + end);
        source.Append(Cell.Unmarked(text));
        return mark;
    }
}
