using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Check;

/// <summary><c>revoke spec check</c>: what the build would say about specs.</summary>
internal sealed class CheckCommand : SpecSubcommand
{
    private readonly Argument<string[]> _files = SpecArguments.Files();
    private readonly Option<string[]> _operations = SpecArguments.Operations(isRequired: false);

    public CheckCommand(CommandHost host)
        : base(
            host,
            "check",
            "Finds what is wrong with specs: the findings that a build gives, with the same ids, places and texts.",
            """
            Exit codes: 0 no error (there may be warnings); 1 there is an error; 2 a file cannot be read, or the command line is wrong.

            Example:
              revoke spec check specs/redshift.json specs/redshift.rules.json --format sarif
            """,
            "text",
            "json",
            "sarif")
    {
        Add(_files);
        Add(_operations);
        AddFormat();
    }

    protected override async Task<SpecAnswer> AnswerAsync(ParseResult arguments, SpecFiles files, ProgressLine progress, CancellationToken cancellationToken)
    {
        var operations = arguments.GetValue(_operations) ?? [];
        var sources = await files.ReadAsync(arguments.GetRequiredValue(_files), operations, cancellationToken);
        progress.Show("Checking");
        var found = ProjectPlanner.Plan(sources, new("", []), cancellationToken).Findings;
        // As one reads the files: in the order they were named, from the top.
        var order = sources.Select(static source => source.Path).ToList();
        var findings = found.OrderBy(finding => order.IndexOf(finding.Spot?.Path ?? "")).ThenBy(static finding => finding.Spot?.Start).ToList();
        var text = FormatOf(arguments) switch
        {
            "json" => FindingJson.Write(findings) + "\n",
            "sarif" => SarifLog.Write(findings) + "\n",
            _ => FindingText.Of(findings, Host.Terminal.OutputHasColour),
        };
        var hasErrors = findings.Any(static finding => FindingText.SeverityOf(finding) == SpecSeverity.Error);
        return new(text, hasErrors ? ExitCodes.Failed : ExitCodes.Done, SpecHints.Of(sources, findings));
    }
}
