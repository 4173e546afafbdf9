using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>Signatures of version 4.</summary>
internal static class SigningSection
{
    public static SectionReport Measure(Action<string> progress)
    {
        var signing = new Compared(BenchmarkRun.Of<SigningBenchmarks>(progress));
        return new(
            "signing",
            "Signing a request",
            [
                signing.Time("against a plain signer", nameof(SigningBenchmarks.Runtime), nameof(SigningBenchmarks.ByHand), "by hand"),
                signing.Memory("against a plain signer", nameof(SigningBenchmarks.Runtime), nameof(SigningBenchmarks.ByHand), "by hand"),
                signing.Time("against AWSSDK's signer", nameof(SigningBenchmarks.Runtime), nameof(SigningBenchmarks.AwsSdk), "AWSSDK.Core"),
                signing.Memory("against AWSSDK's signer", nameof(SigningBenchmarks.Runtime), nameof(SigningBenchmarks.AwsSdk), "AWSSDK.Core"),
            ],
            ["A body of 242 bytes. The plain signer derives its key each time, as the documentation's example does."]);
    }
}
