using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class ClosureTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    [Fact]
    public async Task Only_what_an_operation_reaches_is_shown()
    {
        var file = _folder.Write("spec.json", VaultSpec.Text);
        Assert.Equal(["request FindRequest", "response FindResponse", "structure Where"], await ShapesAsync(file, "Find"));
        Assert.Equal(
            ["request RevokeRequest", "response RevokeResponse", "union Scope", "enum Grant", "error GoneException"], await ShapesAsync(file, "Revoke"));
    }

    [Fact]
    public async Task Text_has_shapes_files_and_the_sum_of_lines()
    {
        var run = await CommandRun.SpecAsync("closure", _folder.Write("spec.json", VaultSpec.Text), "--operation", "Revoke", "--operation", "Find");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n  operations: Find, Revoke\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("\nenum +Grant +3 +example#Grant\n", run.Output);
        Assert.Matches("\nVault.Vault.Types.g.cs +[0-9]+\n", run.Output);
        Assert.Matches("\n6 files +[0-9]+\n$", run.Output);
    }

    [Fact]
    public async Task Lines_are_summed_up()
    {
        var run = await CommandRun.SpecAsync("closure", _folder.Write("spec.json", VaultSpec.Text), "--operation", "*", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var service = json.RootElement.GetProperty("services").EnumerateArray().Single();
        Assert.Equal(service.GetProperty("lines").GetInt32(), service.GetProperty("files").EnumerateArray().Sum(static file => file.GetProperty("lines").GetInt32()));
    }

    [Fact]
    public async Task An_unknown_operation_is_an_error_with_the_nearest_name()
    {
        var run = await CommandRun.SpecAsync("closure", _folder.Write("spec.json", VaultSpec.Text), "--operation", "Revok");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("spec.json(4,5): error RVK1007: No service has an operation 'Revok'; did you mean 'Revoke'?\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_is_said_on_standard_error()
    {
        var file = _folder.Write("spec.json", VaultSpec.With("\"target\": \"example#LongWords\"", "\"target\": \"example#Events\"")
            .Replace("\"example#Gone\": {", "\"example#Events\": { \"type\": \"union\", \"traits\": { \"smithy.api#streaming\": {} }, \"members\": { \"A\": { \"target\": \"example#Gone\" } } },\n    \"example#Gone\": {", StringComparison.Ordinal));
        var run = await CommandRun.SpecAsync("closure", file, "--operation", "Find");
        Assert.Equal((0, "Nothing is emitted.\n"), (run.ExitCode, run.Output));
        Assert.Contains(": info RVK1010: The client has no method for 'Find': ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string[]> ShapesAsync(string file, string operation)
    {
        using var json = JsonDocument.Parse((await CommandRun.SpecAsync("closure", file, "--operation", operation, "--format", "json")).Output);
        return [.. json.RootElement.GetProperty("services")[0].GetProperty("shapes").EnumerateArray().Select(static shape => $"{shape.GetProperty("kind").GetString()} {shape.GetProperty("type").GetString()}")];
    }
}
