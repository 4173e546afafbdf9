using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Credentials;

/// <summary>The end of a program that was run for its output.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ProcessRun(int ExitCode, byte[] Output)
{
    // In bytes. Credentials take a few thousand.
    private const int LongestOutput = 1024 * 1024;

    /// <summary>Runs a program to its end, and kills it, with what it started, when it is not awaited any longer.</summary>
    /// <exception cref="CredentialsException">It cannot be started, or prints too much.</exception>
    public static async Task<ProcessRun> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw CredentialsFailure.Final("Process: the program cannot be started. It is run without a shell, by its name on the PATH or its whole path.");
        }

        try
        {
            // A program that asks gets no answer instead of waiting for one, and its complaints are read so that it does not wait for that.
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            using var output = new PooledBuffer();
            while (await process.StandardOutput.BaseStream.ReadAsync(output.GetMemory(1), cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                output.Advance(count);
                if (output.Length > LongestOutput)
                    throw CredentialsFailure.Final("Process: the program prints more than credentials.");
            }

            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new(process.ExitCode, output.Written.ToArray());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
