using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;

namespace Revoke.Specs.Listing;

/// <summary><c>revoke spec list</c>: what is in a spec.</summary>
internal sealed class ListCommand : SpecSubcommand
{
    private readonly Argument<string[]> _files = SpecArguments.Files();
    private readonly Option<bool> _rules = new("--rules") { Description = "Also list each rule by the key that RevokeGenDisabledRules takes; JSON always has them." };

    public ListCommand(CommandHost host)
        : base(
            host,
            "list",
            "Lists a spec's services and operations, with the number of rules that the input of each must keep, and what else clients have of it.",
            """
            The notes of an operation say how it proves who sends its requests where that is not SigV4, and name its pages, waiters, lists of
            failures, streams and tokens; one that is left out of clients has the reason.

            Exit codes: 0 listed; 2 a file cannot be read or has errors, or the command line is wrong.

            Example:
              revoke spec list specs/redshift.json specs/redshift.rules.json --rules
            """,
            "text",
            "json")
    {
        Add(_files);
        Add(_rules);
        AddFormat();
    }

    protected override async Task<SpecAnswer> AnswerAsync(ParseResult arguments, SpecFiles files, ProgressLine progress, CancellationToken cancellationToken)
    {
        var sources = await files.ReadAsync(arguments.GetRequiredValue(_files), [], cancellationToken);
        progress.Show("Listing");
        var services = ServiceLister.Of(sources, cancellationToken);
        var text = FormatOf(arguments) == "json" ? ListJson.Write(services) + "\n" : ListText.Write(services, arguments.GetValue(_rules));
        return new(text, ExitCodes.Done);
    }
}
