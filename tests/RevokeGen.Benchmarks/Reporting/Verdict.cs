namespace RevokeGen.Benchmarks.Reporting;

/// <summary>How a figure stands to its budget.</summary>
internal enum Verdict
{
    /// <summary>There is no budget.</summary>
    None,

    /// <summary>At most the budget.</summary>
    Met,

    /// <summary>More than the budget.</summary>
    Missed,
}
