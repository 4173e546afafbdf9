using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs.Closures;

/// <summary><c>revoke spec closure</c>: what would be emitted for some operations.</summary>
internal sealed class ClosureCommand : SpecSubcommand
{
    private readonly Argument<string[]> _files = SpecArguments.Files();
    private readonly Option<string[]> _operations = SpecArguments.Operations(isRequired: true);

    public ClosureCommand(CommandHost host)
        : base(
            host,
            "closure",
            "Shows what a build emits for the named operations: the shapes that become types, the files, and their lines.",
            """
            Exit codes: 0 shown; 2 a file cannot be read or has errors, an operation is unknown, or the command line is wrong.

            Example:
              revoke spec closure specs/redshift.json --operation RevokeEndpointAccess
            """,
            "text",
            "json")
    {
        Add(_files);
        Add(_operations);
        AddFormat();
    }

    protected override async Task<SpecAnswer> AnswerAsync(ParseResult arguments, SpecFiles files, ProgressLine progress, CancellationToken cancellationToken)
    {
        var sources = await files.ReadAsync(arguments.GetRequiredValue(_files), arguments.GetRequiredValue(_operations), cancellationToken);
        progress.Show("Planning");
        var plan = ProjectPlanner.Plan(sources, new("", []), cancellationToken);
        InvalidSpecException.ThrowIfAny(plan.Findings);
        var services = new List<EmittedService>();
        foreach (var service in plan.Services)
        {
            progress.Show($"Emitting {service.Name}");
            services.Add(EmittedService.Of(service, cancellationToken));
        }

        var text = FormatOf(arguments) == "json" ? ClosureJson.Write(services) + "\n" : ClosureText.Write(services);
        return new(text, ExitCodes.Done, FindingText.Of(plan.Findings, Host.Terminal.ErrorHasColour));
    }
}
