using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace RevokeGen.Benchmarks;

/// <summary>What a run ran on, for people who compare figures.</summary>
internal static class MachineDescription
{
    private const string ProcessorFile = "/proc/cpuinfo", ProcessorName = "model name";

    public static IReadOnlyList<KeyValuePair<string, string>> Read() =>
    [
        new("Processor", $"{Processor()}, {Environment.ProcessorCount} logical cores"),
        new("Memory", string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):F0} GiB")),
        new("System", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"),
        new("SDK", CommandRun.Succeeding("dotnet", "--version").Output.Trim()),
        new("Runtime", RuntimeInformation.FrameworkDescription),
        new("Date", DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
    ];

    // Windows says it in the environment; elsewhere than there and on Linux, the architecture has to do.
    private static string Processor()
    {
        var line = File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile).FirstOrDefault(static line => line.StartsWith(ProcessorName, StringComparison.Ordinal)) : null;
        return line is null
            ? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
