using System;
using System.Linq;
using RevokeGen.Tests.Generator.Rules;

namespace RevokeGen.Tests.Generator.Traits;

/// <summary>What <c>smithy.waiters#waitable</c> comes to: methods that wait, of the client and of a fake of it.</summary>
public sealed class WaiterTests
{
    private const string ClientFile = "Sample.Wire.Wire.Client.g.cs";
    private const string Ready = """{ "state": "success", "matcher": { "output": { "path": "State", "comparator": "stringEquals", "expected": "READY" } } }""";
    private const string Broken = """{ "state": "failure", "matcher": { "output": { "path": "Held.Label", "comparator": "stringEquals", "expected": "broken" } } }""";

    /// <summary>Each answer is one call; after the last that may be asked for, the waiter is out of time.</summary>
    [Theory]
    [InlineData(Ready, "new() { State = State.Ready }", "Success 1")]
    [InlineData(Ready, "new() { State = \"NEW\" }, new() { State = \"READY\" }", "Success 2")]
    [InlineData(Ready, "new(), new() { State = State.Waiting }", "Timeout 2")]
    [InlineData(Ready + ", " + Broken, "new() { State = State.Ready, Held = new() { Label = \"broken\" } }", "Success 1")]
    [InlineData(Broken + ", " + Ready, "new() { State = State.Ready, Held = new() { Label = \"broken\" } }", "Failure 1")]
    [InlineData(Broken + ", " + Ready, "new() { Held = new() { Label = \"broke\" } }, new() { State = State.Ready, Held = new() }", "Success 2")]
    public void Answers_are_held_against_strings(string acceptors, string answers, string expected) => Assert.Equal([expected], Run(acceptors, answers));

    [Theory]
    [InlineData("anyStringEquals", "new() { Things = [new() { Label = \"a\" }, new() { Label = \"x\" }] }", "Success 1")]
    [InlineData("anyStringEquals", "new() { Things = [new() { Label = \"a\" }, new()] }, new()", "Timeout 2")]
    [InlineData("allStringEquals", "new() { Things = [new() { Label = \"a\" }, new() { Label = \"x\" }] }, new() { Things = [new() { Label = \"x\" }, new() { Label = \"x\" }] }", "Success 2")]
    [InlineData("allStringEquals", "new() { Things = [] }, new()", "Timeout 2")]
    public void Lists_are_held_against_a_string(string comparator, string answers, string expected)
    {
        Assert.Equal([expected], Run(Output("Things[].Label", comparator, "x"), answers));
        Assert.Equal([expected], Run(Output("Things[*].[Label, Label][]", comparator, "x"), answers));
    }

    [Theory]
    [InlineData("allStringEquals", "new() { Sparse = [\"x\", null] }, new() { Sparse = [\"x\"] }", "Success 2")]
    [InlineData("allStringEquals", "new() { Sparse = [null] }, new() { Sparse = [] }", "Timeout 2")]
    [InlineData("anyStringEquals", "new() { Sparse = [null] }, new() { Sparse = [null, \"x\"] }", "Success 2")]
    public void A_null_in_a_list_is_no_string(string comparator, string answers, string expected) => Assert.Equal([expected], Run(Output("Sparse", comparator, "x"), answers));

    [Theory]
    [InlineData("Flag", "true", "new(), new() { Flag = true }", "Success 2")]
    [InlineData("Flag", "false", "new(), new() { Flag = false }", "Success 2")]
    [InlineData("length(Things[]) > `1`", "true", "new() { Things = [new()] }, new() { Things = [new(), new()] }", "Success 2")]
    [InlineData("length(Things[]) > `1`", "false", "new() { Things = [new(), new()] }, new() { Things = [new()] }", "Success 2")]
    [InlineData("length(Things[]) > `1`", "false", "new(), new()", "Timeout 2")]
    public void Booleans_are_compared_and_what_fails_is_none(string path, string expected, string answers, string outcome) =>
        Assert.Equal([outcome], Run(Output(path, "booleanEquals", expected), answers));

    [Theory]
    [InlineData("length(input.Names) == length(output.Things)", "new() { Things = [new()] }, new() { Things = [new(), new()] }", "Success 2")]
    [InlineData("output.Things[?Label == 'a'] && contains(input.Names, output.Held.Label)", "new() { Things = [new() { Label = \"a\" }], Held = new() { Label = \"b\" } }", "Success 1")]
    public void The_request_can_be_read_with_the_answer(string path, string answers, string outcome) =>
        Assert.Equal([outcome], Run(Output(path, "booleanEquals", "true").Replace("\"output\"", "\"inputOutput\"", StringComparison.Ordinal), answers));

    [Theory]
    [InlineData("""{ "state": "success", "matcher": { "errorType": "Gone" } }""", "\"Own.Code\"", "Success 1 Own.Code")]
    [InlineData("""{ "state": "success", "matcher": { "errorType": "any.where#Gone" } }""", "\"Own.Code\"", "Success 1 Own.Code")]
    [InlineData("""{ "state": "success", "matcher": { "errorType": "Elsewhere" } }""", "\"Elsewhere\"", "Success 1 Elsewhere")]
    [InlineData("""{ "state": "success", "matcher": { "errorType": "Gone" } }""", "\"Other\"", "Failure 1 Other")]
    [InlineData("""{ "state": "success", "matcher": { "success": false } }""", "\"Other\"", "Success 1 Other")]
    [InlineData("""{ "state": "retry", "matcher": { "errorType": "Slow" } }, { "state": "success", "matcher": { "success": false } }, { "state": "failure", "matcher": { "errorType": "Gone" } }""", "\"Slow\", \"Own.Code\"", "Success 2 Own.Code")]
    [InlineData("""{ "state": "success", "matcher": { "success": true } }""", "\"Own.Code\"", "Failure 1 Own.Code")]
    [InlineData("""{ "state": "success", "matcher": { "success": true } }""", "new()", "Success 1")]
    [InlineData("""{ "state": "success", "matcher": { "success": false } }""", "new(), \"Own.Code\"", "Success 2 Own.Code")]
    [InlineData(Broken + """, { "state": "success", "matcher": { "success": true } }, """ + Ready, "new()", "Success 1")]
    public void Errors_are_told_apart_by_code(string acceptors, string answers, string outcome) => Assert.Equal([outcome], Run(acceptors, answers));

    [Fact]
    public void The_client_goes_by_the_clock_of_its_options()
    {
        var program = Program(Model(Ready), "", "new WireClient(new ClientOptions { TimeProvider = clock }) is ITimedClient timed && ReferenceEquals(timed.TimeProvider, clock) ? [\"same\"] : [\"another\"]");

        Assert.Equal(["same"], program.Call("Run"));
        Assert.DoesNotContain("ITimedClient", GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", Model(Ready).Replace("smithy.waiters#waitable", "any.other#waitable", StringComparison.Ordinal))).ShouldBeSound().Source(ClientFile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stat", "stringEquals", "x", "Stat", "there is no member 'Stat'; did you mean 'State'?")]
    [InlineData("Things[", "stringEquals", "x", "[", null)]
    [InlineData("Things", "stringEquals", "x", "Things", "an array never equals a string")]
    [InlineData("State", "anyStringEquals", "x", "State", "this takes an array, and gets a string")]
    [InlineData("State", "allStringEquals", "x", "State", "this takes an array, and gets a string")]
    [InlineData("State", "booleanEquals", "true", "State", "it must be a boolean, and is a string")]
    [InlineData("sort_by(Things, &Label)[0].Label", "stringEquals", "x", null, null)]
    [InlineData("'x'", "stringEquals", "x", "'x'", "it says the same of every answer")]
    public void A_waiter_that_cannot_be_compiled_is_left_out_at_the_place_in_its_path(string path, string comparator, string expected, string? place, string? message)
    {
        var model = Model(Output(path, comparator, expected)).Replace("\"There\":", "\"Ready\": { \"acceptors\": [" + Ready + "] }, \"There\":", StringComparison.Ordinal);
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", model));

        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal("RVK1030", finding.Id);
        if (place is not null)
            Assert.Equal(place, model.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        if (message is not null)
            Assert.Equal("The client cannot wait for 'There': " + message, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("WaitUntilReadyAsync", run.Source(ClientFile), StringComparison.Ordinal);
        Assert.DoesNotContain("WaitUntilThereAsync", run.Source(ClientFile), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_spec_says_of_a_waiter_is_said_of_its_method()
    {
        var model = Model(Ready).Replace("\"acceptors\"", "\"documentation\": \"Until it is there.\", \"deprecated\": true, \"minDelay\": 7, \"maxDelay\": 99999999999, \"acceptors\"", StringComparison.Ordinal);
        var client = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", model)).ShouldBeSound().Source(ClientFile);

        Assert.Contains("/// <summary>Until it is there.</summary>", client, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"The spec deprecates this waiter.\")]\n    public static", client, StringComparison.Ordinal);
        Assert.Contains("new(\"There\", 7, 2147483647),", client, StringComparison.Ordinal);
    }

    private static string Output(string path, string comparator, string expected) =>
        $$"""{ "state": "success", "matcher": { "output": { "path": "{{path}}", "comparator": "{{comparator}}", "expected": "{{expected}}" } } }""";

    private static string[] Run(string acceptors, string answers) => Program(Model(acceptors), answers, "Outcome()").Call("Run");

    private static EmittedProgram Program(string model, string answers, string result) => new(new GeneratorProject
    {
        Source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using RevokeGen.Runtime;
            using RevokeGen.Runtime.Waiting;
            using Sample.Wire;

            internal static class Program
            {
                public static string[] Run()
                {
                    var clock = new Clock();
                    return {{result}};
                }

                private static string[] Outcome()
                {
                    try
                    {
                        var result = new Fake().WaitUntilThereAsync(new() { Names = ["a", "b"] }, TimeSpan.FromSeconds(3)).GetAwaiter().GetResult();
                        return [$"Success {result.Attempts} {result.Error?.Code}".TrimEnd()];
                    }
                    catch (WaiterFailedException exception)
                    {
                        return [$"Failure {exception.Attempts} {exception.Error?.Code}".TrimEnd()];
                    }
                    catch (WaiterTimeoutException exception)
                    {
                        return [$"Timeout {exception.Attempts}"];
                    }
                }

                private static void Main() { }

                // Jumps to the end of every wait. The first timer is the waiter's own deadline.
                private sealed class Clock : TimeProvider
                {
                    private long _now;
                    private int _timers;

                    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

                    public override long GetTimestamp() => _now;

                    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
                    {
                        if (_timers++ > 0)
                        {
                            _now += dueTime.Ticks;
                            ThreadPool.QueueUserWorkItem(_ => callback(state));
                        }

                        return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                    }
                }

                private sealed class Answer(GetResponse? response, string code)
                {
                    public static implicit operator Answer(string code) => new(null, code);

                    public Answer() : this(new GetResponse(), "") { }

                    public State? State { init => response = response! with { State = value }; }

                    public bool Flag { init => response = response! with { Flag = value }; }

                    public Held Held { init => response = response! with { Held = value }; }

                    public IReadOnlyList<Held> Things { init => response = response! with { Things = value }; }

                    public IReadOnlyList<string?> Sparse { init => response = response! with { Sparse = value }; }

                    public GetResponse Get() => response ?? throw new WireException(new ErrorResponse(code, null, 400, null));
                }

                private sealed class Fake : IWireClient, ITimedClient
                {
                    private readonly Queue<Answer> _answers = new(new Answer[] { {{answers}} });

                    public TimeProvider TimeProvider { get; } = new Clock();

                    public async Task<GetResponse> GetAsync(GetRequest request, CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        return _answers.Dequeue().Get();
                    }
                }
            }
            """,
    }.Spec("/project/wire.json", model));

    private static string Model(string acceptors) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a#Service": { "type": "service", "version": "1", "operations": [ { "target": "a#Get" } ], "traits": { "aws.protocols#awsQuery": {}, "aws.api#service": { "sdkId": "Wire" }, "smithy.api#xmlNamespace": { "uri": "http://a/" } } },
            "a#Get": {
              "type": "operation", "input": { "target": "a#GetInput" }, "output": { "target": "a#GetOutput" }, "errors": [{ "target": "a#Gone" }],
              "traits": { "smithy.waiters#waitable": { "There": { "acceptors": [ {{acceptors}} ] } } }
            },
            "a#GetInput": { "type": "structure", "members": { "Names": { "target": "a#Names" } }, "traits": { "smithy.api#input": {} } },
            "a#GetOutput": {
              "type": "structure",
              "members": {
                "State": { "target": "a#State" }, "Flag": { "target": "smithy.api#Boolean" }, "Held": { "target": "a#Held" }, "Things": { "target": "a#Things" }, "Sparse": { "target": "a#Sparse" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "a#Held": { "type": "structure", "members": { "Label": { "target": "smithy.api#String" } } },
            "a#Things": { "type": "list", "member": { "target": "a#Held" } },
            "a#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "a#Sparse": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "a#State": { "type": "enum", "members": { "READY": { "target": "smithy.api#Unit" }, "WAITING": { "target": "smithy.api#Unit" } } },
            "a#Gone": { "type": "structure", "traits": { "smithy.api#error": "client", "aws.protocols#awsQueryError": { "code": "Own.Code", "httpResponseCode": 404 } } }
          }
        }
        """;
}
