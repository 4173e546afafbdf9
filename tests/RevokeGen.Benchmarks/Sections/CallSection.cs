using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>One call from request object to response object, with no network under it.</summary>
internal static class CallSection
{
    private const double OfHandWritten = 1.2, OfAwsSdk = 0.15, Bytes = 2.5 * 1024;
    private const string ByHand = "by hand", Sts = "AWSSDK.SecurityToken", Sso = "AWSSDK.SSO";

    public static SectionReport Measure(Action<string> progress)
    {
        var calls = new Compared(BenchmarkRun.Of<CallBenchmarks>(progress));
        var sdk = new Compared(BenchmarkRun.Of<SdkCallBenchmarks>(progress));
        return new(
            "call",
            "One call",
            [
                calls.Time("RevokePermissions", nameof(CallBenchmarks.RevokePermissions), nameof(CallBenchmarks.RevokePermissionsByHand), ByHand, OfHandWritten),
                calls.Memory("RevokePermissions", nameof(CallBenchmarks.RevokePermissions), nameof(CallBenchmarks.RevokePermissionsByHand), ByHand, Bytes),
                calls.Time("RevokeEndpointAccess", nameof(CallBenchmarks.RevokeEndpointAccess), nameof(CallBenchmarks.RevokeEndpointAccessByHand), ByHand, OfHandWritten),
                calls.Memory("RevokeEndpointAccess", nameof(CallBenchmarks.RevokeEndpointAccess), nameof(CallBenchmarks.RevokeEndpointAccessByHand), ByHand, Bytes),
                sdk.Time("AssumeRole (awsQuery, signed)", nameof(SdkCallBenchmarks.AssumeRole), nameof(SdkCallBenchmarks.AssumeRoleAwsSdk), Sts, OfAwsSdk),
                sdk.Memory("AssumeRole (awsQuery, signed)", nameof(SdkCallBenchmarks.AssumeRole), nameof(SdkCallBenchmarks.AssumeRoleAwsSdk), Sts, Bytes),
                sdk.Time("GetRoleCredentials (restJson1)", nameof(SdkCallBenchmarks.GetRoleCredentials), nameof(SdkCallBenchmarks.GetRoleCredentialsAwsSdk), Sso, OfAwsSdk),
                sdk.Memory("GetRoleCredentials (restJson1)", nameof(SdkCallBenchmarks.GetRoleCredentials), nameof(SdkCallBenchmarks.GetRoleCredentialsAwsSdk), Sso, Bytes),
            ],
            [
                "Through `HttpClient` with a handler that reads the request and answers at once. The calls by hand serialize, sign and read as a developer without a library would, and do not validate or retry.",
                "AWSSDK v4 is compared by two operations that both sides call; each side's answer is checked. GetRoleCredentials is not signed, and all of its request is in the address and a header.",
            ]);
    }
}
