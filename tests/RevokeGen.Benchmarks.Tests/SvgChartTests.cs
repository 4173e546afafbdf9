using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks.Tests;

public sealed class SvgChartTests
{
    private const string Light = "#ffffff", Dark = "#0d1117";

    [Fact]
    public void A_chart_is_well_formed_and_says_what_the_table_says()
    {
        var chart = Chart(Figures.Met, Figures.Missed, Figures.Warm);
        var texts = Elements(chart, "text").Select(static text => text.Value).ToList();

        Assert.Equal("{http://www.w3.org/2000/svg}svg", chart.Name.ToString());
        Assert.Equal("One call & more", Elements(chart, "title").Single().Value);
        Assert.Contains("a call, time", texts);
        Assert.Contains("0.50x (1.50 µs / 3.00 µs), ≤ 1.20x", texts);
        Assert.Contains("0.50x (2.86 KB / 5.72 KB), ≤ 2.50 KB", texts);
        Assert.Contains("4.00 ms, ≤ 5.00 ms", texts);
    }

    [Fact]
    public void Bars_are_as_long_as_the_ratios()
    {
        var bars = Bars(Chart(Figures.Met, Figures.Met with { Measured = 3000 }, Figures.Warm));

        // Half the reference, the reference, four fifths of the budget.
        Assert.Equal(0.5, bars[0] / bars[1], 2);
        Assert.Equal(0.8, bars[2] / bars[1], 2);
    }

    [Fact]
    public void A_bar_that_is_far_longer_than_the_others_stays_inside()
    {
        var chart = Chart(Figures.Met, Figures.Met with { Measured = 3e6 });

        Assert.All(Elements(chart, "rect"), bar => Assert.True(Number(bar, "x") + Number(bar, "width") <= Number(chart, "width")));
        Assert.All(Bars(chart), static width => Assert.True(width > 0));
        Assert.All(Elements(chart, "text").Concat(Elements(chart, "rect")), element => Assert.InRange(Number(element, "y"), 0, Number(chart, "height")));
    }

    [Fact]
    public void A_missed_budget_has_a_colour_of_its_own()
    {
        var colours = Elements(Chart(Figures.Met, Figures.Missed), "rect").Select(static bar => (string?)bar.Attribute("fill"));

        Assert.Equal([SvgChart.BarColor, SvgChart.MissedColor], colours);
    }

    [Fact]
    public void What_has_nothing_to_compare_with_has_no_bar()
    {
        Assert.False(SvgChart.HasBar(Figures.Alone));
        Assert.Single(Bars(Chart(Figures.Met, Figures.Alone)));
        Assert.Empty(Bars(Chart()));
    }

    [Fact]
    public void Numbers_are_those_of_XML_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = SvgChart.Write(Figures.Section(Figures.Met, Figures.Missed));
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, SvgChart.Write(Figures.Section(Figures.Met, Figures.Missed)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // WCAG asks for 3 of graphics and large text, and 4.5 of small text on one background; no colour has 4.5 on both of these.
    [Theory]
    [InlineData(SvgChart.TextColor, 4)]
    [InlineData(SvgChart.BarColor, 3)]
    [InlineData(SvgChart.MissedColor, 3)]
    [InlineData(SvgChart.LineColor, 3)]
    public void Colours_can_be_seen_on_light_and_on_dark(string colour, double least)
    {
        Assert.True(Contrast(colour, Light) >= least, FormattableString.Invariant($"{Contrast(colour, Light):F2} on light"));
        Assert.True(Contrast(colour, Dark) >= least, FormattableString.Invariant($"{Contrast(colour, Dark):F2} on dark"));
    }

    private static XElement Chart(params Figure[] figures) => XElement.Parse(SvgChart.Write(Figures.Section(figures)));

    private static IEnumerable<XElement> Elements(XElement chart, string name) => chart.Elements().Where(element => element.Name.LocalName == name);

    private static List<double> Bars(XElement chart) => [.. Elements(chart, "rect").Select(static bar => Number(bar, "width"))];

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static double Contrast(string one, string other)
    {
        double[] sorted = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (sorted[1] + 0.05) / (sorted[0] + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
