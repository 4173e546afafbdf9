using System.Collections.Generic;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>Samples as figures beside their references.</summary>
internal sealed class Compared(IReadOnlyDictionary<string, Sample> samples)
{
    /// <summary>The time of a benchmark.</summary>
    /// <param name="what">What it is called in the table.</param>
    /// <param name="measured">The method measured.</param>
    /// <param name="reference">The method of the reference; null for none.</param>
    /// <param name="referenceName">What the reference is called.</param>
    /// <param name="atMost">The budget, as a share of the reference.</param>
    public Figure Time(string what, string measured, string? reference = null, string referenceName = "", double? atMost = null) => new(what + ", time", Unit.Nanoseconds, samples[measured].Nanoseconds)
    {
        Reference = reference is null ? null : samples[reference].Nanoseconds,
        ReferenceName = referenceName,
        Budget = atMost is { } ratio ? Budget.OfReference(ratio) : null,
    };

    /// <summary>What a benchmark allocates; <paramref name="atMost"/> is in bytes.</summary>
    public Figure Memory(string what, string measured, string? reference = null, string referenceName = "", double? atMost = null) => new(what + ", memory", Unit.Bytes, samples[measured].Bytes)
    {
        Reference = reference is null ? null : samples[reference].Bytes,
        ReferenceName = referenceName,
        Budget = atMost is { } bytes ? Budget.OfAmount(bytes) : null,
    };
}
