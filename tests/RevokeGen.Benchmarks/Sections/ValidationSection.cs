using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>The checks before a request is sent.</summary>
internal static class ValidationSection
{
    private const string Annotations = "DataAnnotations, members alone";

    public static SectionReport Measure(Action<string> progress)
    {
        var checks = new Compared(BenchmarkRun.Of<ValidationBenchmarks>(progress));
        return new(
            "validation",
            "Validating a request",
            [
                checks.Time("RevokePermissions", nameof(ValidationBenchmarks.RevokePermissions), nameof(ValidationBenchmarks.DataAnnotations), Annotations),
                checks.Memory("RevokePermissions", nameof(ValidationBenchmarks.RevokePermissions), nameof(ValidationBenchmarks.DataAnnotations), Annotations),
                checks.Time("RevokeEndpointAccess", nameof(ValidationBenchmarks.RevokeEndpointAccess)),
                checks.Memory("RevokeEndpointAccess", nameof(ValidationBenchmarks.RevokeEndpointAccess)),
                checks.Time("RevokePermissions with two mistakes", nameof(ValidationBenchmarks.RevokePermissionsWrong)),
                checks.Memory("RevokePermissions with two mistakes", nameof(ValidationBenchmarks.RevokePermissionsWrong)),
            ],
            ["Ours checks nested structures, conditions and the table of allowed values as well; the framework's annotations have no such thing, and check the request's own members."]);
    }
}
