using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Benchmarks;

/// <summary>The generator in a warm process. The reference is the driver's own cost when nothing has changed for the generator.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly GeneratorHost _both = GeneratorHost.OfBundled("lakeformation.json", "lakeformation.rules.json", "redshift.json", "redshift.rules.json");
    private readonly GeneratorHost _lakeFormation = GeneratorHost.OfBundled("lakeformation.json", "lakeformation.rules.json");
    private GeneratorDriver _warm = null!;
    private int _edits;

    /// <summary>Runs once, as when a project is opened.</summary>
    [GlobalSetup]
    public void Open() => _warm = _both.NewDriver().RunGenerators(_both.Project);

    /// <summary>After an edit of a C# file.</summary>
    [Benchmark(Baseline = true)]
    public int CsharpEdit() => GeneratorHost.Files(_warm.RunGenerators(_both.Edited($"class Program {{ int i = {++_edits}; }}")));

    /// <summary>Everything anew for Lake Formation.</summary>
    [Benchmark]
    public int LakeFormationAnew() => GeneratorHost.Files(_lakeFormation.NewDriver().RunGenerators(_lakeFormation.Project));

    /// <summary>Everything anew for both services.</summary>
    [Benchmark]
    public int BothAnew() => GeneratorHost.Files(_both.NewDriver().RunGenerators(_both.Project));
}
