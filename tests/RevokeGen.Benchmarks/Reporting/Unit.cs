namespace RevokeGen.Benchmarks.Reporting;

/// <summary>What a figure counts.</summary>
internal enum Unit
{
    /// <summary>Time, in nanoseconds.</summary>
    Nanoseconds,

    /// <summary>Memory or file sizes, in bytes.</summary>
    Bytes,

    /// <summary>How often something happens.</summary>
    Count,
}
