using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;
using RevokeGen.Runtime;

namespace Revoke.Demo;

/// <summary><c>revoke demo</c>: both operations against a service on this machine, with everything that goes over the wire.</summary>
internal sealed class DemoCommand : Command
{
    private readonly CommandHost _host;

    public DemoCommand(CommandHost host)
        : base("demo", "Shows both operations at work against a service on this machine; needs no account and no settings.")
    {
        _host = host;
        SetAction((_, cancellationToken) => InvokeAsync(cancellationToken));
    }

    private async Task<int> InvokeAsync(CancellationToken cancellationToken)
    {
        await using var stage = new DemoStage();
        await _host.Output.WriteLineAsync($"A service on this machine, {stage.Endpoint}, stands in for AWS. It checks every signature.");
        var unexpected = 0;
        foreach (var (index, scenario) in Scenarios.All.Index())
        {
            await _host.Output.WriteLineAsync($"\n{index + 1}. {scenario.Title}\n");
            if (!await PlayAsync(stage, scenario, cancellationToken))
                unexpected++;
        }

        await _host.Output.WriteLineAsync(unexpected == 0 ? "\nEverything went as expected." : $"\n{unexpected} of {Scenarios.All.Count} did not go as expected.");
        return unexpected == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private async Task<bool> PlayAsync(DemoStage stage, Scenario scenario, CancellationToken cancellationToken)
    {
        var before = stage.Requests.Count;
        var (expected, outcome) = await RunAsync(stage, scenario, cancellationToken);
        var requests = stage.Requests.Skip(before).ToList();
        foreach (var request in requests)
        {
            WireText.Write(_host.Output, request);
            await _host.Output.WriteLineAsync();
        }

        if (expected && (requests.Count != scenario.Requests || requests.Any(static request => !request.Signature.IsValid)))
            (expected, outcome) = (false, $"{scenario.Requests} signed requests should have reached the service.");
        await _host.Output.WriteLineAsync($"  {(expected ? "=>" : "UNEXPECTED:")} {outcome}");
        return expected;
    }

    private static async Task<(bool Expected, string Outcome)> RunAsync(DemoStage stage, Scenario scenario, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await scenario.RunAsync(stage, cancellationToken));
        }
        catch (UnexpectedOutcomeException outcome)
        {
            return (false, outcome.Message);
        }
        catch (ClientException outcome)
        {
            return (false, outcome.Message);
        }
    }
}
