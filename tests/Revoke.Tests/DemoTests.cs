using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Revoke.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_shows_every_scenario_and_what_went_over_the_wire()
    {
        var run = await CommandRun.InvokeAsync("", "demo");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("Everything went as expected.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("UNEXPECTED", run.Output, StringComparison.Ordinal);

        var lines = run.Output.Split('\n');
        Assert.Equal(["1", "2", "3", "4", "5"], lines.Where(static line => Regex.IsMatch(line, "^[0-9][.] ")).Select(static line => line[..1]));
        Assert.Equal(4, lines.Count(static line => Regex.IsMatch(line, "^  > POST http://127[.]0[.]0[.]1:[0-9]+/RevokePermissions$")));
        Assert.Contains(lines, static line => line.StartsWith("  > {\"Principal\":", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  > Action=RevokeEndpointAccess&", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("     CatalogId: ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("     Permissions: ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  => InvalidInputException with the case NothingToRevoke", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  => done at the second attempt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_shows_no_whole_signature()
    {
        var run = await CommandRun.InvokeAsync("", "demo");
        Assert.Equal(5, Regex.Count(run.Output, "> Authorization: AWS4-HMAC-SHA256 .*Signature=[0-9a-f]{8}[.]{3}\n"));
        Assert.DoesNotMatch("Signature=[0-9a-f]{9}", run.Output);
    }
}
