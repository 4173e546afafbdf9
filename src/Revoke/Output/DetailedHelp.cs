using System.CommandLine;
using System.CommandLine.Invocation;
using Revoke.Specs;

namespace Revoke.Output;

/// <summary>The usual help, and below it what a command has to say beyond the line in its parent's list.</summary>
/// <param name="usual">Writes the usual help.</param>
internal sealed class DetailedHelp(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is SpecSubcommand command)
            parseResult.InvocationConfiguration.Output.Write($"{command.Details.ReplaceLineEndings("\n")}\n");
        return exitCode;
    }
}
