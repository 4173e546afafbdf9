using System.Globalization;
using System.Linq;

namespace RevokeGen.Tests.Generator;

public sealed class DeterminismTests
{
    [Fact]
    public void Output_is_the_same_in_a_culture_that_writes_numbers_otherwise()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        var expected = Emit(GeneratorProject.With(Specs.All));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(expected, Emit(GeneratorProject.With(Specs.All)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Output_is_the_same_in_every_order_of_files() =>
        Assert.Equal(Emit(GeneratorProject.With(Specs.All)), Emit(GeneratorProject.With([.. Specs.All.Reverse()])));

    private static string Emit(GeneratorProject project) =>
        string.Concat(GeneratorRun.Of(project).Result.GeneratedSources.OrderBy(static source => source.HintName).Select(static source => source.SourceText.ToString()));
}
