using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Commands;
using Revoke.Output;

namespace Revoke.Specs;

/// <summary>What the commands below <c>revoke spec</c> have in common: a format, progress, and what they say when a file cannot be used.</summary>
internal abstract class SpecSubcommand : Command
{
    private readonly Option<string> _format;

    protected SpecSubcommand(CommandHost host, string name, string summary, string details, params string[] formats)
        : base(name, summary)
    {
        (Host, Details) = (host, details);
        _format = new("--format")
        {
            Description = "How to print the answer.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        _format.AcceptOnlyFromAmong(formats);
        SetAction(InvokeAsync);
    }

    /// <summary>The end of the command's help: exit codes and an example.</summary>
    public string Details { get; }

    protected CommandHost Host { get; }

    /// <summary>Adds the option for the format, after those that the command has by itself.</summary>
    protected void AddFormat() => Add(_format);

    protected string FormatOf(ParseResult arguments) => arguments.GetRequiredValue(_format);

    /// <exception cref="UnreadableInputException">A file cannot be read.</exception>
    /// <exception cref="InvalidSpecException">A file can be read, and is no spec to work with.</exception>
    protected abstract Task<SpecAnswer> AnswerAsync(ParseResult arguments, SpecFiles files, ProgressLine progress, CancellationToken cancellationToken);

    // The line is gone when the answer is written: both may go to one terminal.
    private async Task<SpecAnswer> AnswerAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(Host);
        var files = new SpecFiles(Host.Input, progress);
        try
        {
            return await AnswerAsync(arguments, files, progress, cancellationToken);
        }
        catch (InvalidSpecException invalid)
        {
            return new("", ExitCodes.Invalid, FindingText.Of(invalid.Findings, Host.Terminal.ErrorHasColour) + SpecHints.Of(files.Sources, invalid.Findings));
        }
    }

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await AnswerAsync(arguments, cancellationToken);
            await Host.Error.WriteAsync(answer.Notes);
            await Host.Output.WriteAsync(answer.Text);
            return answer.ExitCode;
        }
        catch (UnreadableInputException unreadable)
        {
            await Host.Error.WriteAsync($"{unreadable.Message}\n");
            return ExitCodes.Invalid;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Host.Error.WriteAsync("Stopped.\n");
            return ExitCodes.Cancelled;
        }
    }
}
