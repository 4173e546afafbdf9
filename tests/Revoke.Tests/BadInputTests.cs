using System;
using System.IO;
using System.Threading.Tasks;

namespace Revoke.Tests;

public sealed class BadInputTests
{
    [Fact]
    public async Task Unknown_keys_and_wrong_types_are_told_with_their_paths()
    {
        var run = await RevokePermissionsAsync(
            """
            {
              "Principal": { "DataLakePrincipalIdentifier": 7 },
              "Resource": { "Table": { "DatabaseName": "sales", "Nmae": "orders" } },
              "Permissions": ["SELECT", true],
              "Permission": []
            }
            """);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The input is not a request:\n", run.Error, StringComparison.Ordinal);
        foreach (var path in (string[])["Principal.DataLakePrincipalIdentifier", "Resource.Table.Nmae", "Permissions[1]", "Permission"])
            Assert.Contains($"\n  {path}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_keys_and_missing_members_are_told_in_one_go_and_nothing_twice()
    {
        var run = await RevokePermissionsAsync("""{ "Permission": ["SELECT"], "Principal": { "DataLakePrincipalIdentifier": 7 } }""");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        foreach (var path in (string[])["Permission", "Resource", "Permissions"])
            Assert.Contains($"\n  {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split("Principal.DataLakePrincipalIdentifier: ").Length);
    }

    [Theory]
    [InlineData("""{ "Principal": {}, "Permissions": ["SELECT"] }""", "Resource")]
    [InlineData("""{ "Principal": { "DataLakePrincipalIdentifier": "p" }, "Resource": {}, "Permissions": ["SELECT"] }""", "Resource")]
    [InlineData("""{ "Principal": { "DataLakePrincipalIdentifier": "p" }, "Resource": { "Catalog": {}, "Database": { "Name": "d" } }, "Permissions": ["SELECT"] }""", "Resource")]
    public async Task Missing_members_and_ambiguous_unions_are_told(string input, string path)
    {
        var run = await RevokePermissionsAsync(input);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"\n  {path}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("revoke everything")]
    public async Task Text_that_is_no_request_is_invalid(string input)
    {
        var run = await RevokePermissionsAsync(input);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_type_in_a_query_request_is_told_with_its_path()
    {
        var run = await CommandRun.InvokeAsync(
            """{ "ClusterIdentifier": "c", "Account": "444455556666", "Force": "yes" }""", "redshift", "revoke-endpoint-access", "--input", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\n  Force: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_not_there_is_invalid()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "request.json");
        var run = await CommandRun.InvokeAsync("", "lakeformation", "revoke-permissions", "--input", file);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file} cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_as_a_file_is_invalid()
    {
        var run = await CommandRun.InvokeAsync("", "lakeformation", "revoke-permissions", "--input", Path.GetTempPath());
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("revoke-everything")]
    [InlineData("lakeformation")]
    [InlineData("lakeformation revoke-permissions")]
    [InlineData("lakeformation revoke-permissions --input")]
    [InlineData("lakeformation revoke-permissions --input - --sign")]
    [InlineData("lakeformation revoke-permissions --input - --endpoint-url localhost:80")]
    [InlineData("lakeformation revoke-permissions --input - --endpoint-url ftp://localhost")]
    [InlineData("lakeformation revoke-permissions --input - --unknown")]
    [InlineData("demo extra")]
    public async Task Wrong_command_line_is_invalid(string commandLine)
    {
        var run = await CommandRun.InvokeAsync(Inputs.Permissions, commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EU WEST")]
    [InlineData("x.attacker.example/")]
    public async Task Region_that_is_none_is_invalid(string region)
    {
        var run = await CommandRun.InvokeAsync(Inputs.Permissions, "lakeformation", "revoke-permissions", "--input", "-", "--dry-run", "--region", region);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("lakeformation", "revoke-permissions", "--help")]
    [InlineData("--version")]
    public async Task Help_is_no_error(params string[] arguments)
    {
        var run = await CommandRun.InvokeAsync("", arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
    }

    private static Task<CommandRun> RevokePermissionsAsync(string input) =>
        CommandRun.InvokeAsync(input, "lakeformation", "revoke-permissions", "--input", "-");
}
