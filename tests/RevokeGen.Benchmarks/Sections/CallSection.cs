using System;
using System.Collections.Generic;
using System.Linq;
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
        var sdk = new Compared(BenchmarkRun.Of<SdkCallBenchmarks>(progress).Concat(BenchmarkRun.Of<FloorBenchmarks>(progress)).ToDictionary());
        return new(
            "call",
            "One call",
            [
                calls.Time("RevokePermissions", nameof(CallBenchmarks.RevokePermissions), nameof(CallBenchmarks.RevokePermissionsByHand), ByHand, OfHandWritten),
                calls.Memory("RevokePermissions", nameof(CallBenchmarks.RevokePermissions), nameof(CallBenchmarks.RevokePermissionsByHand), ByHand, Bytes),
                calls.Time("RevokeEndpointAccess", nameof(CallBenchmarks.RevokeEndpointAccess), nameof(CallBenchmarks.RevokeEndpointAccessByHand), ByHand, OfHandWritten),
                calls.Memory("RevokeEndpointAccess", nameof(CallBenchmarks.RevokeEndpointAccess), nameof(CallBenchmarks.RevokeEndpointAccessByHand), ByHand, Bytes),
                .. BesideSdk(sdk, "AssumeRole (awsQuery, signed)", nameof(SdkCallBenchmarks.AssumeRole), nameof(SdkCallBenchmarks.AssumeRoleAwsSdk), Sts,
                    nameof(FloorBenchmarks.AssumeRoleMessages), nameof(FloorBenchmarks.AssumeRoleValues)),
                .. BesideSdk(sdk, "GetRoleCredentials (restJson1)", nameof(SdkCallBenchmarks.GetRoleCredentials), nameof(SdkCallBenchmarks.GetRoleCredentialsAwsSdk), Sso,
                    nameof(FloorBenchmarks.GetRoleCredentialsMessages), nameof(FloorBenchmarks.GetRoleCredentialsValues)),
            ],
            [
                "Through `HttpClient` with a handler that reads the request and answers at once. The calls by hand serialize, sign and read as a developer without a library would, and do not validate or retry.",
                "AWSSDK v4 is compared by two operations that both sides call; each side's answer is checked. GetRoleCredentials is not signed, and all of its request is in the address and a header.",
                "The rows of parts are measured by themselves, and no client can spare them: the framework's messages through the same `HttpClient`, with the hashes of a signature; the request as its caller makes it, and the answer read into the object that the caller gets, with its texts.",
            ]);
    }

    private static IEnumerable<Figure> BesideSdk(Compared samples, string what, string ours, string theirs, string package, string messages, string values) =>
    [
        samples.Time(what, ours, theirs, package, OfAwsSdk),
        samples.Time(what + ", messages without a client", messages, theirs, package),
        samples.Time(what + ", request and answer", values, theirs, package),
        samples.Memory(what, ours, theirs, package, Bytes),
        samples.Memory(what + ", messages without a client", messages, theirs, package),
        samples.Memory(what + ", request and answer", values, theirs, package),
    ];
}
