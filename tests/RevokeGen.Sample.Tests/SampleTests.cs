using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>The README's program, run as a process against a local service.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData(200, "")]
    [InlineData(400, "Nothing was left to revoke.\n")]
    public async Task The_program_revokes_and_takes_nothing_to_revoke_for_success(int status, string expected)
    {
        var answer = status == 200 ? ScriptedResponse.Json("{}") : ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked.", status);
        await using var service = LocalService.Start(new ServiceScript().Enqueue("RevokePermissions", answer));

        var start = new ProcessStartInfo("dotnet", [ProgramFile()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ENDPOINT_URL"] = service.Endpoint.ToString();
        start.Environment["AWS_ACCESS_KEY_ID"] = LocalCredentials.Default.AccessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = LocalCredentials.Default.SecretAccessKey;
        start.Environment.Remove("AWS_SESSION_TOKEN");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, expected, ""), (process.ExitCode, output.ReplaceLineEndings("\n"), await error));
        Assert.True(Assert.Single(service.Requests).Signature.IsValid);
    }

    /// <summary>The sample's binaries stand beside this project's.</summary>
    private static string ProgramFile()
    {
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(own))!, "RevokeGen.Sample", Path.GetFileName(own), "RevokeGen.Sample.dll");
    }
}
