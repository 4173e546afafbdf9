using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>Runs a sample against a local service.</summary>
internal static class SampleProcess
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string project, Uri endpoint, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile(project)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ENDPOINT_URL"] = endpoint.ToString();
        start.Environment["AWS_ACCESS_KEY_ID"] = LocalCredentials.Default.AccessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = LocalCredentials.Default.SecretAccessKey;
        start.Environment.Remove("AWS_SESSION_TOKEN");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ReplaceLineEndings("\n"), await error);
    }

    /// <summary>The sample's binaries stand beside this project's.</summary>
    private static string ProgramFile(string project)
    {
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(own))!, project, Path.GetFileName(own), project + ".dll");
    }
}
