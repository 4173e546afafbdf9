using System;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Tests.Generator;

/// <summary>Builds in other processes, cultures and time zones are in <see cref="Builds.DeterminismTests"/>.</summary>
public sealed class DeterminismTests
{
    private const int Runs = 20;

    /// <summary>With a mistake in each file, of which findings with names and numbers come.</summary>
    private static readonly GeneratorProject Wrong = new GeneratorProject { DisabledRules = "Nothing/here,TableResource/NameOrWildcart" }
        .Spec("/project/lakeformation.json", Specs.Read("lakeformation.json").Replace("\"max\": 255", "\"max\": -1234567", StringComparison.Ordinal))
        .Spec("/project/lakeformation.rules.json", Specs.Read("lakeformation.rules.json").Replace("#TableResource\"", "#TableResourze\"", StringComparison.Ordinal))
        .Spec("/project/redshift.json", Specs.Read("redshift.json").Replace("\"smithy.api#String\"", "\"smithy.api#Strung\"", StringComparison.Ordinal));

    [Fact]
    public void Output_is_the_same_in_a_culture_that_writes_numbers_otherwise()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        var expected = (Emit(GeneratorProject.With(Specs.All)), Emit(Wrong));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(expected, (Emit(GeneratorProject.With(Specs.All)), Emit(Wrong)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Files, and what is found in them. The order of a compiler's file list is the file system's.</summary>
    [Fact]
    public void Twenty_runs_in_twenty_orders_of_files_give_the_same()
    {
        foreach (var project in (GeneratorProject[])[GeneratorProject.With(Specs.All), TwoServices.Project, Wrong])
        {
            var expected = Emit(project);
            for (var seed = 0; seed < Runs; seed++)
                Assert.Equal(expected, Emit(project.Shuffled(new Random(seed))));
        }
    }

    /// <summary>In one order everything is the same, the order of what is handed over included.</summary>
    [Fact]
    public void Twenty_runs_give_the_same_in_the_same_order()
    {
        var expected = EmitInOrder(Wrong);
        Assert.True(GeneratorRun.Of(Wrong).Diagnostics.Length > 3);
        for (var run = 0; run < Runs; run++)
            Assert.Equal(expected, EmitInOrder(Wrong));
    }

    private static string Emit(GeneratorProject project)
    {
        var run = GeneratorRun.Of(project);
        return string.Join('\n', run.Result.GeneratedSources.OrderBy(static source => source.HintName, StringComparer.Ordinal).Select(static source => source.HintName + "\n" + source.SourceText)
            .Concat(run.Diagnostics.Select(static finding => finding.ToString()).Order(StringComparer.Ordinal)));
    }

    private static string EmitInOrder(GeneratorProject project)
    {
        var run = GeneratorRun.Of(project);
        return string.Join('\n', run.Result.GeneratedSources.Select(static source => source.HintName + "\n" + source.SourceText).Concat(run.Diagnostics.Select(static finding => finding.ToString())));
    }
}
