using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Corpus;

namespace RevokeGen.Corpus.Tests;

public sealed class CorpusCommandTests : IDisposable
{
    private const string Good = """
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" }, { "target": "a.b#Get" }, { "target": "a.b#Stream" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Good" } }
            },
            "a.b#Put": { "type": "operation", "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } } },
            "a.b#Get": { "type": "operation", "traits": { "smithy.api#http": { "method": "GET", "uri": "/get" } } },
            "a.b#Stream": { "type": "operation", "output": { "target": "a.b#Events" }, "traits": { "smithy.api#http": { "method": "GET", "uri": "/stream" } } },
            "a.b#Events": { "type": "structure", "members": { "Events": { "target": "a.b#Event", "traits": { "smithy.api#httpPayload": {} } } } },
            "a.b#Event": { "type": "union", "members": { "Empty": { "target": "a.b#Empty" } }, "traits": { "smithy.api#streaming": {} } },
            "a.b#Empty": { "type": "structure", "members": {} }
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    private readonly StringWriter _output = new();

    public CorpusCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "below"));
        File.WriteAllText(Path.Combine(_folder, "good.json"), Good);
        File.WriteAllText(Path.Combine(_folder, "below", "bad.json"), Good.Replace("\"a.b#Empty\" }", "\"a.b#Missing\" }", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_is_wrong_fails_and_the_others_do_not()
    {
        Assert.Equal(CorpusCommand.Failed, await Run(_folder));

        Assert.Equal("2 models, 1 failed", Lines[^1]);
        Assert.Contains(Lines, static line => line.StartsWith("bad: FAILED, ", StringComparison.Ordinal));
        Assert.Contains(Lines, static line => line.Contains("RVK1003", StringComparison.Ordinal) && line.Contains("a.b#Missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_left_out_is_counted()
    {
        Assert.Equal(0, await Run(_folder, "--only", "good", "--verbose"));

        Assert.Equal("1 models, 0 failed", Lines[^1]);
        Assert.Contains(Lines, static line => line.StartsWith("good: ok; ", StringComparison.Ordinal) && line.Contains(", 1 left out, ", StringComparison.Ordinal));
        Assert.Contains(Lines, static line => line.Contains("'Stream'", StringComparison.Ordinal));
        Assert.EndsWith("; 1 left out", Lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operation_alone_is_a_job()
    {
        Assert.Equal(0, await Run(_folder, "--each-operation", "--only", "g*"));

        Assert.Equal(["3 operations, 0 failed", "1 models, 0 failed"], Lines[^2..]);
    }

    [Fact]
    public async Task Nothing_to_do_is_not_success()
    {
        Assert.Equal(CorpusCommand.NothingToDo, await Run(_folder, "--only", "other"));
        Assert.Equal(CorpusCommand.NothingToDo, await Run(Path.Combine(_folder, "missing")));
        Assert.Equal(CorpusCommand.NothingToDo, await Run());
    }

    [Fact]
    public async Task A_run_that_is_stopped_says_so()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.Equal(CorpusCommand.Stopped, await CorpusCommand.InvokeAsync([_folder], _output, TextWriter.Null, source.Token));
        Assert.Contains("Stopped.", Lines);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
    }

    private string[] Lines => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private Task<int> Run(params string[] arguments) => CorpusCommand.InvokeAsync(arguments, _output, TextWriter.Null, TestContext.Current.CancellationToken);
}
