using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace RevokeGen.Benchmarks;

/// <summary>One run of a program.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it printed.</param>
/// <param name="Time">From before its start until it was gone.</param>
internal sealed record CommandRun(int ExitCode, string Output, TimeSpan Time)
{
    /// <summary>Runs a program to its end.</summary>
    public static CommandRun Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // The compiler prints numbers as the culture has them.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        // A build's helpers would outlive the measurement.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = watch.Elapsed;
        return new(process.ExitCode, output + error.GetAwaiter().GetResult(), time);
    }

    /// <summary>Runs a program that has to succeed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static CommandRun Succeeding(string program, params IEnumerable<string> arguments)
    {
        var run = Of(program, arguments);
        return run.ExitCode == 0 ? run : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{run.Output}");
    }
}
