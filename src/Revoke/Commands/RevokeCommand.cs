using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Demo;
using Revoke.Output;
using Revoke.Specs;

namespace Revoke.Commands;

/// <summary>The command <c>revoke</c>.</summary>
internal static class RevokeCommand
{
    private const string Description = """
        Takes data access away: Lake Formation permissions and Redshift endpoint access.

        Exit codes: 0 done; 1 the service refused the request or could not be reached;
        2 nothing was sent, because the command line, the input or the settings are not valid;
        3 done, and the answer could not be written; 130 stopped.
        The commands below spec send nothing; the help of each says what its exit codes mean.
        Credentials, region and endpoint are found as the AWS CLI finds them: AWS_* variables, then the shared profile files.
        """;

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellationToken)
    {
        // A leading @ is data here, not the name of a file with more arguments.
        var parsed = Create(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            Output = parsed.Errors.Count == 0 ? host.Output : host.Error,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var exitCode = await parsed.InvokeAsync(configuration, cancellationToken);
            return parsed.Errors.Count == 0 ? exitCode : ExitCodes.Invalid;
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            // What commands read and send has its own reports, so that this is what they print. A stream that was closed from the start is a denial, with the reason inside.
            await host.Error.WriteAsync($"The answer could not be written: {unwritten.GetBaseException().Message}\n");
            return ExitCodes.Unwritten;
        }
    }

    private static RootCommand Create(CommandHost host)
    {
        var root = new RootCommand(Description)
        {
            new Command("lakeformation", "Lake Formation.") { LakeFormationCommands.RevokePermissions(host) },
            new Command("redshift", "Amazon Redshift.") { RedshiftCommands.RevokeEndpointAccess(host) },
            new DemoCommand(host),
            new SpecCommand(host),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new DetailedHelp((SynchronousCommandLineAction)help.Action!);
        return root;
    }
}
