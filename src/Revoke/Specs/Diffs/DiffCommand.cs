using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;

namespace Revoke.Specs.Diffs;

/// <summary><c>revoke spec diff</c>: what changed between two versions of a model.</summary>
internal sealed class DiffCommand : SpecSubcommand
{
    private readonly Argument<string> _old = new("OLD") { Description = "The spec as it was; - reads standard input." };
    private readonly Argument<string> _new = new("NEW") { Description = "The spec as it is now; - reads standard input." };
    private readonly Option<string[]> _with = new("--with")
    {
        Description = "A file that belongs to both versions, such as an overlay; may be given several times.",
        HelpName = "FILE",
    };

    public DiffCommand(CommandHost host)
        : base(
            host,
            "diff",
            "Shows what changed between two versions of a spec, and which changes break callers.",
            """
            A change breaks callers where code that compiled no longer does, requests that were taken are refused, or names and places
            on the wire are others. Places are in NEW; those of what was removed are in OLD.

            Exit codes: 0 no breaking change; 1 there is one; 2 a file cannot be read or has errors, or the command line is wrong.

            Example:
              revoke spec diff lakeformation.2024.json lakeformation.json --format json
            """,
            "text",
            "json")
    {
        Add(_old);
        Add(_new);
        Add(_with);
        AddFormat();
    }

    protected override async Task<SpecAnswer> AnswerAsync(ParseResult arguments, SpecFiles files, ProgressLine progress, CancellationToken cancellationToken)
    {
        var old = await ReadAsync(arguments, _old, files, cancellationToken);
        var @new = await ReadAsync(arguments, _new, files, cancellationToken);
        progress.Show("Comparing");
        var changes = ModelDiff.Of(old, @new);
        var text = FormatOf(arguments) == "json" ? DiffJson.Write(changes) + "\n" : DiffText.Write(changes, Host.Terminal.OutputHasColour);
        return new(text, changes.Any(static change => change.IsBreaking) ? ExitCodes.Failed : ExitCodes.Done);
    }

    private async Task<ComparedModel> ReadAsync(ParseResult arguments, Argument<string> version, SpecFiles files, CancellationToken cancellationToken)
    {
        string[] paths = [arguments.GetRequiredValue(version), .. arguments.GetValue(_with) ?? []];
        return ComparedModel.Of(await files.ReadAsync(paths, [], cancellationToken), cancellationToken);
    }
}
