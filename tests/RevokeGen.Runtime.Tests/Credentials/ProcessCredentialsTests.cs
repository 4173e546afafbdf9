using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class ProcessCredentialsTests
{
    private const string Printed = """{"Version":1,"AccessKeyId":"AKIDPROCESS","SecretAccessKey":"hush-secret","SessionToken":"hush-token","Expiration":"2026-01-02T04:00:00Z"}""";

    private readonly FakeTimeProvider _time = new(Answers.Now);

    [Theory]
    [InlineData("run", "run")]
    [InlineData("  run  a\tb ", "run|a|b")]
    [InlineData("'/opt/my tools/run' --profile 'a b'", "/opt/my tools/run|--profile|a b")]
    [InlineData("run \"a 'b' \\\" \\\\ \\c\"", "run|a 'b' \" \\ \\c")]
    [InlineData("run a\\ b '\\' ''", "run|a b|\\|")]
    [InlineData("run pre'mid'\"post\"", "run|premidpost")]
    [InlineData("run $HOME ~ | cat; a && b", "run|$HOME|~|||cat;|a|&&|b")]
    public void Command_is_cut_as_a_shell_would_and_nothing_else_of_a_shell_is_done(string command, string expected)
    {
        var start = ProcessCommand.Parse(command, isWindows: false)!;

        Assert.Equal(expected, string.Join('|', [start.FileName, .. start.ArgumentList]));
    }

    [Theory]
    [InlineData("run.exe", "run.exe", "")]
    [InlineData("run.exe  /a \"b c\"", "run.exe", "/a \"b c\"")]
    [InlineData("\"C:\\Program Files\\run.exe\" 'a b'", "C:\\Program Files\\run.exe", "'a b'")]
    public void On_Windows_the_program_cuts_its_arguments_itself(string command, string program, string arguments)
    {
        var start = ProcessCommand.Parse(command, isWindows: true)!;

        Assert.Equal((program, arguments), (start.FileName, start.Arguments));
    }

    [Theory]
    [InlineData("run 'a", false)]
    [InlineData("run \"a", false)]
    [InlineData("\"run", true)]
    public void Quote_that_is_not_closed_is_refused(string command, bool isWindows) => Assert.Null(ProcessCommand.Parse(command, isWindows));

    [Fact]
    public async Task Printed_credentials_are_used_until_they_are_about_to_expire()
    {
        using var script = new Script($"echo x >> \"$0.runs\"; cat >/dev/null; echo complaint >&2; echo '{Printed}'");
        var process = Process(script.Command);

        var credentials = await process.GetCredentialsAsync(Cancellation);
        await process.GetCredentialsAsync(Cancellation);

        Assert.Equal(new AwsCredentials("AKIDPROCESS", "hush-secret", "hush-token") { Expiration = Answers.Now.AddHours(1) }, credentials);
        Assert.Single(await File.ReadAllLinesAsync(script.Path + ".runs", Cancellation));

        _time.Advance(TimeSpan.FromHours(1));
        await process.GetCredentialsAsync(Cancellation);
        Assert.Equal(2, (await File.ReadAllLinesAsync(script.Path + ".runs", Cancellation)).Length);
    }

    [Theory]
    [InlineData("echo hush-output; echo hush-error >&2; exit 3", "Process: the program ended with exit code 3.")]
    [InlineData("echo hush-output", "Process: what it gave is not JSON.")]
    [InlineData("echo '[\"hush\"]'", "Process: what it gave is no JSON object.")]
    [InlineData("echo '{\"Version\":2,\"AccessKeyId\":\"hush\"}'", "Process: what it gave does not have Version 1.")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"hush\"}'", "Process: what it gave has no SecretAccessKey.")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"hush\",\"Expiration\":\"hush soon\"}'", "Process: what it gave has an Expiration that is no time of ISO 8601.")]
    [InlineData("yes hush", "Process: the program prints more than credentials.")]
    public async Task Program_that_gives_none_is_said_to_without_what_it_printed(string text, string expected)
    {
        using var script = new Script(text);

        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await Process(script.Command).GetCredentialsAsync(Cancellation));

        Assert.Equal(expected, failure.Message);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        Assert.True(failure.IsFinal);
    }

    [Fact]
    public async Task Program_that_is_not_there_is_said_to()
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await Process("/no/such/hush-program").GetCredentialsAsync(Cancellation));

        Assert.StartsWith("Process: the program cannot be started.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_takes_too_long_is_killed_with_what_it_started()
    {
        using var script = new Script("sleep 600 & echo $! > \"$0.child\"; wait");
        var call = Process(script.Command).GetCredentialsAsync(Cancellation).AsTask();
        while (!File.Exists(script.Path + ".child") || (await File.ReadAllTextAsync(script.Path + ".child", Cancellation)).Length == 0)
            await Task.Delay(10, Cancellation);
        var child = int.Parse((await File.ReadAllTextAsync(script.Path + ".child", Cancellation)).Trim(), System.Globalization.CultureInfo.InvariantCulture);

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Process: the program took longer than 60 seconds and was killed.", (await Assert.ThrowsAsync<CredentialsException>(() => call)).Message);
        var clock = Stopwatch.StartNew();
        while (IsAlive(child) && clock.Elapsed < TimeSpan.FromSeconds(10))
            await Task.Delay(20, Cancellation);
        Assert.False(IsAlive(child));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A killed child whose parent is gone may be a zombie until someone collects it.
    private static bool IsAlive(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private ProcessCredentials Process(string command) => new(command, null, TestContexts.Of(new FakeHost(), _time));

    /// <summary>A shell script in a file, whose path is <c>$0</c>.</summary>
    private sealed class Script : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("revokegen").FullName;

        public Script(string text)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of these tests are shell scripts.");
            Path = System.IO.Path.Combine(_folder, "run me.sh");
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public string Command => $"sh '{Path}'";

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
