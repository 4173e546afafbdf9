using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RevokeGen.Corpus;

/// <summary>Prints results as they come, and sums at the end.</summary>
internal sealed class Report(TextWriter output, Progress progress, int models, bool eachOperation, bool verbose)
{
    private const int DiagnosticsShown = 3;

    private readonly Dictionary<string, ModelSum> _byModel = new(StringComparer.Ordinal);

    public bool EachOperation => eachOperation;

    public void Add(JobResult result)
    {
        if (!_byModel.TryGetValue(result.Model.Path, out var sum))
            _byModel.Add(result.Model.Path, sum = new(result.Model));
        sum.Add(result);
        if (verbose || !eachOperation || result.Wrong.Count > 0)
            Row(result);
        progress.Show(Text($"{_byModel.Count} of {models} models{(eachOperation ? Text($", {_byModel.Values.Sum(static sum => sum.Jobs)} operations") : "")}, {Failures} failed"));
    }

    /// <summary>Prints the sums.</summary>
    /// <returns>The number of models that failed.</returns>
    public int Finish(bool isDone)
    {
        progress.Clear();
        var sums = _byModel.Values.OrderBy(static sum => sum.Model.Name, StringComparer.Ordinal).ToList();
        if (eachOperation)
        {
            foreach (var sum in sums)
                output.WriteLine(sum.ToString());
        }

        if (!isDone)
            output.WriteLine("Stopped.");
        output.WriteLine(Text($"{sums.Sum(static sum => sum.Lines):N0} lines in {sums.Sum(static sum => sum.Files):N0} files; {sums.Sum(static sum => sum.LeftOut):N0} left out"));
        if (eachOperation)
            output.WriteLine(Text($"{sums.Sum(static sum => sum.Jobs)} operations, {sums.Sum(static sum => sum.Failed)} failed"));
        output.WriteLine(Text($"{sums.Count} models, {Failures} failed"));
        return Failures;
    }

    private int Failures => _byModel.Values.Count(static sum => sum.Failed > 0);

    private void Row(JobResult result)
    {
        progress.Clear();
        var verdict = result.Wrong.Count == 0 ? "ok" : Text($"FAILED, {result.Wrong.Count} diagnostics");
        var name = result.Operation.Length == 0 ? result.Model.Name : $"{result.Model.Name} {result.Operation}";
        output.WriteLine(Text(
            $"{name}: {verdict}; {result.Lines:N0} lines in {result.Files} files, {result.LeftOut.Count} left out, {result.Elapsed.TotalMilliseconds:N0} ms"));
        foreach (var diagnostic in result.Wrong.Take(DiagnosticsShown))
            output.WriteLine("  " + diagnostic);
        foreach (var reason in verbose ? result.LeftOut : [])
            output.WriteLine("  left out: " + reason);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
