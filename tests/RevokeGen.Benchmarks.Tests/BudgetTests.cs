using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks.Tests;

public sealed class BudgetTests
{
    [Theory]
    [InlineData(119, 100, nameof(Verdict.Met))]
    [InlineData(120, 100, nameof(Verdict.Met))]
    [InlineData(121, 100, nameof(Verdict.Missed))]
    public void A_share_is_of_the_reference(double measured, double reference, string expected) =>
        Assert.Equal(expected, (Figure(measured) with { Reference = reference, Budget = Budget.OfReference(1.2) }).Verdict.ToString());

    [Theory]
    [InlineData(2500, nameof(Verdict.Met))]
    [InlineData(2500.5, nameof(Verdict.Missed))]
    [InlineData(double.NaN, nameof(Verdict.Missed))]
    public void An_amount_is_what_it_is_whatever_the_reference(double measured, string expected) =>
        Assert.Equal(expected, (Figure(measured) with { Reference = 1e9, Budget = Budget.OfAmount(2500) }).Verdict.ToString());

    [Fact]
    public void Nothing_at_all_is_a_budget_too()
    {
        Assert.Equal(Verdict.Met, (Figure(0) with { Budget = Budget.OfAmount(0) }).Verdict);
        Assert.Equal(Verdict.Missed, (Figure(1) with { Budget = Budget.OfAmount(0) }).Verdict);
    }

    [Fact]
    public void Milliseconds_are_kept_as_nanoseconds() => Assert.Equal("≤ 150 ms", Budget.OfMilliseconds(150).Text(Unit.Nanoseconds));

    [Fact]
    public void A_share_of_nothing_is_not_judged_silently() =>
        Assert.Throws<InvalidOperationException>(static () => (Figure(1) with { Reference = 0, Budget = Budget.OfReference(1) }).Verdict);

    [Fact]
    public void What_has_no_budget_neither_meets_nor_misses_it()
    {
        var report = Figures.Report(Figures.Met, Figures.Missed, Figures.Alone, Figures.Warm);

        Assert.Equal(Verdict.None, Figures.Alone.Verdict);
        Assert.Equal([Figures.Met, Figures.Missed, Figures.Warm], report.Judged);
        Assert.Equal([Figures.Missed], report.Missed);
    }

    private static Figure Figure(double measured) => new("what", Unit.Nanoseconds, measured);
}
