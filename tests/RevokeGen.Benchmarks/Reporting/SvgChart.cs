using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>
/// A section's figures as bars: each is a share of its reference, or of its budget where it has no reference. It has no background, and its
/// colours are of a lightness between the two, so that one file can be read on a light page and on a dark one.
/// </summary>
internal static class SvgChart
{
    /// <summary>The colours of texts and bars.</summary>
    public const string TextColor = "#757d86", BarColor = "#2f81c8", MissedColor = "#d1504a", LineColor = "#8a929b";

    private const int Width = 860, BarsWidth = 600, Row = 40, Label = 13, Bar = 12, Top = 44, Bottom = 8, Gap = 10;
    private const double LeastScale = 1.1, LeastBar = 1.5;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Whether there is something to compare the figure with.</summary>
    public static bool HasBar(Figure figure) => Share(figure) is not null;

    /// <summary>The chart as an SVG document.</summary>
    public static string Write(SectionReport section)
    {
        var figures = section.Figures.Where(HasBar).ToList();
        var scale = Math.Max(LeastScale, figures.Select(static figure => Math.Max(Share(figure)!.Value, BudgetShare(figure) ?? 0)).DefaultIfEmpty().Max());
        var height = Top + (Row * figures.Count) + Bottom;
        var chart = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {height}")),
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("font-family", "system-ui, -apple-system, 'Segoe UI', sans-serif"),
            new XAttribute("font-size", 12),
            new XElement(Svg + "title", section.Title),
            Text(0, 18, section.Title, new XAttribute("font-weight", "600"), new XAttribute("font-size", 14)),
            Line(X(1, scale), Top - 2, height - Bottom, new XAttribute("stroke-dasharray", "3 3")),
            Text(X(1, scale), Top - 6, "1x", new XAttribute("text-anchor", "middle"), new XAttribute("font-size", 10)));
        for (var index = 0; index < figures.Count; index++)
            chart.Add(RowOf(figures[index], Top + (Row * index), scale));
        return new StringBuilder(chart.ToString().ReplaceLineEndings("\n")).Append('\n').ToString();
    }

    private static IEnumerable<XElement> RowOf(Figure figure, int top, double scale)
    {
        var (bar, share) = (top + Label + 5, Share(figure)!.Value);
        yield return Text(0, top + Label, figure.What);
        yield return new XElement(
            Svg + "rect",
            new XAttribute("x", 0),
            new XAttribute("y", bar),
            new XAttribute("width", Number(Math.Max(LeastBar, X(share, scale)))),
            new XAttribute("height", Bar),
            new XAttribute("rx", 2),
            new XAttribute("fill", figure.Verdict == Verdict.Missed ? MissedColor : BarColor));
        if (BudgetShare(figure) is { } budget)
            yield return Line(X(budget, scale), bar - 3, bar + Bar + 3, new XAttribute("stroke-width", 2));
        yield return Text(BarsWidth + Gap, bar + Bar - 2, Value(figure));
    }

    private static string Value(Figure figure)
    {
        var measured = Amount.Text(figure.Measured, figure.Unit);
        var text = figure.Ratio is { } ratio ? $"{Amount.Ratio(ratio)} ({measured} / {Amount.Text(figure.Reference!.Value, figure.Unit)})" : measured;
        return figure.Budget is { } budget ? $"{text}, {budget.Text(figure.Unit)}" : text;
    }

    private static double? Share(Figure figure) => figure.Ratio ?? (figure.Budget is { IsRatio: false, Limit: > 0 } budget ? figure.Measured / budget.Limit : null);

    // An amount is put on the scale of the reference, if there is one; else it is the scale.
    private static double? BudgetShare(Figure figure) => figure.Budget switch
    {
        null => null,
        { IsRatio: true } budget => budget.Limit,
        var budget => figure.Ratio is null ? 1 : budget.Limit / figure.Reference,
    };

    private static double X(double share, double scale) => BarsWidth * share / scale;

    private static XElement Text(double x, double y, string text, params XAttribute[] attributes) =>
        new(Svg + "text", new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("fill", TextColor), attributes, text);

    private static XElement Line(double x, double from, double to, params XAttribute[] attributes) =>
        new(
            Svg + "line",
            new XAttribute("x1", Number(x)),
            new XAttribute("x2", Number(x)),
            new XAttribute("y1", Number(from)),
            new XAttribute("y2", Number(to)),
            new XAttribute("stroke", LineColor),
            attributes);

    private static string Number(double value) => FormattableString.Invariant($"{value:0.##}");
}
