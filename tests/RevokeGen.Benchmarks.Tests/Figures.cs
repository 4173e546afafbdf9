using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks.Tests;

/// <summary>Figures as sections make them.</summary>
internal static class Figures
{
    /// <summary>0.5 of its reference, which it may be.</summary>
    public static readonly Figure Met = new("a call, time", Unit.Nanoseconds, 1500) { Reference = 3000, ReferenceName = "by hand", Budget = Budget.OfReference(1.2) };

    /// <summary>Of half its reference's size, and above its budget all the same.</summary>
    public static readonly Figure Missed = new("a call, memory", Unit.Bytes, 2860) { Reference = 5720, ReferenceName = "by hand", Budget = Budget.OfAmount(2500) };

    /// <summary>An amount that nothing is said of.</summary>
    public static readonly Figure Alone = new("keystroke <to> findings | all", Unit.Nanoseconds, 12.5e6);

    /// <summary>An amount with a budget and no reference.</summary>
    public static readonly Figure Warm = new("warm", Unit.Nanoseconds, 4e6) { Budget = Budget.OfMilliseconds(5) };

    public static Report Report(params Figure[] figures) => new([new("Processor", "one")], [Section(figures)]);

    public static SectionReport Section(params Figure[] figures) => new("call", "One call & more", figures, ["How it was measured."]);
}
