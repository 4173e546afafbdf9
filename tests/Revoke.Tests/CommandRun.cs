using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Commands;
using Revoke.Output;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;

namespace Revoke.Tests;

/// <summary>One run of the command in this process.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public const string AccessKeyId = "AKIDCOMMAND";
    public const string Secret = "command-test-secret";

    /// <summary>Runs a command line as a user without a profile would, in eu-west-1.</summary>
    public static Task<CommandRun> InvokeAsync(string input, params IReadOnlyList<string> arguments) =>
        InvokeAsync(input, new StaticCredentials(AccessKeyId, Secret), arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs <c>revoke spec</c>.</summary>
    public static Task<CommandRun> SpecAsync(params IReadOnlyList<string> arguments) => InvokeAsync("", ["spec", .. arguments]);

    public static async Task<CommandRun> InvokeAsync(
        string input, ICredentialsProvider credentials, IReadOnlyList<string> arguments, CancellationToken cancellationToken, TerminalUse? terminal = null, TextWriter? output = null)
    {
        output ??= new StringWriter();
        var error = new StringWriter();
        var options = new ClientOptions { Region = "eu-west-1", Credentials = credentials, UseFips = false, UseDualStack = false, MaxAttempts = 2 };
        var host = new CommandHost(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, options) { Terminal = terminal ?? TerminalUse.None };
        var exitCode = await RevokeCommand.InvokeAsync(arguments, host, cancellationToken);
        return new(exitCode, output.ToString()!, error.ToString());
    }
}
