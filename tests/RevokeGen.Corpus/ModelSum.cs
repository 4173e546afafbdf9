using System;
using System.Globalization;

namespace RevokeGen.Corpus;

/// <summary>The sum of a model's results.</summary>
internal sealed class ModelSum(ModelFile model)
{
    public ModelFile Model { get; } = model;

    public int Jobs { get; private set; }

    public int Failed { get; private set; }

    public int LeftOut { get; private set; }

    public long Lines { get; private set; }

    public long Files { get; private set; }

    private TimeSpan Elapsed { get; set; }

    public void Add(JobResult result)
    {
        Jobs++;
        Failed += result.Wrong.Count > 0 ? 1 : 0;
        LeftOut += result.LeftOut.Count;
        Lines += result.Lines;
        Files += result.Files;
        Elapsed += result.Elapsed;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Model.Name}: {Jobs} operations, {Failed} failed, {LeftOut} left out; {Lines:N0} lines in {Files:N0} files, {Elapsed.TotalMilliseconds:N0} ms");
}
