using System;
using System.Linq;
using RevokeGen.Tests.Generator.Rules;

namespace RevokeGen.Tests.Generator.Traits;

/// <summary>What <c>revokegen.rules#partialFailures</c> comes to, for any service: a response that says what failed, and can throw.</summary>
public sealed class PartialFailureTests
{
    private static readonly Lazy<EmittedProgram> Emitted = new(() => new(new GeneratorProject
    {
        Source = """
            using System;
            using System.Linq;
            using RevokeGen.Runtime;
            using Sample.Queue;

            internal static class Program
            {
                private static readonly SendBatchResponse Sent = new()
                {
                    RequestId = "r-1",
                    StatusCode = 200,
                    Failed =
                    [
                        new() { Id = "a", Code = Code.NotFound, Text = "No such message." },
                        new() { Id = "b", Code = "Busy" },
                        new() { Id = "c", Code = "Busy", Text = "Wait." },
                    ],
                };

                public static string[] Failures() =>
                    [.. Sent.GetFailures().Select(static failure => $"{failure.EntryId} {failure.Error.Code} {((QueueException)failure.Error).Case} {failure.Error.IsRetryable} {failure.Error.StatusCode} {failure.Error.RequestId} {failure.Error.ServiceMessage}")];

                public static string[] None()
                {
                    IPartialFailures none = new SendBatchResponse { Failed = [] };
                    new SweepResponse().ThrowIfAnyFailed();
                    return [$"{none.HasFailures} {none.GetFailures().Count} {((IPartialFailures)new SweepResponse()).HasFailures} {new SweepResponse().GetFailures().Count}"];
                }

                public static string[] Deep() =>
                    [.. new SweepResponse { Left = [new() { Why = new() { Code = "X" } }, new() { Why = new() }, new()] }.GetFailures().Select(static failure => $"{failure.EntryId ?? "-"} [{failure.Error.Code}] {failure}")];

                public static string[] Thrown(bool exceptGone)
                {
                    try
                    {
                        Sent.ThrowIfAnyFailed(exceptGone ? static error => error.Case == QueueErrorCase.Gone : null);
                        return ["nothing"];
                    }
                    catch (PartialFailureException thrown)
                    {
                        return [thrown.Message, string.Join(",", thrown.Failures.Select(static failure => failure.EntryId)), thrown.RequestId!];
                    }
                }

                public static string[] AllExcepted()
                {
                    Sent.ThrowIfAnyFailed(static _ => true);
                    return [$"{Sent.HasFailures} {Sent.HasFailuresValue is null} {typeof(CountResponse).IsAssignableTo(typeof(IPartialFailures))}"];
                }

                private static void Main() { }
            }
            """,
    }.Spec("/project/queue.json", FailureService.Spec)));

    [Fact]
    public void Failures_are_errors_of_the_service() => Assert.Equal(
        ["a NotFound Gone False 200 r-1 No such message.", "b Busy Busy True 200 r-1 ", "c Busy Busy True 200 r-1 Wait."], Emitted.Value.Call("Failures"));

    [Fact]
    public void An_answer_without_failures_has_none() => Assert.Equal(["False 0 False 0"], Emitted.Value.Call("None"));

    [Fact]
    public void Paths_lead_through_what_may_be_missing() => Assert.Equal(["- [X] X", "- [] error without a code", "- [] error without a code"], Emitted.Value.Call("Deep"));

    [Fact]
    public void The_exception_says_what_failed()
    {
        Assert.Equal(["Entries that failed: 3. entry a: NotFound: No such message.; entry b: Busy; entry c: Busy: Wait. (request id r-1)", "a,b,c", "r-1"], Emitted.Value.Call("Thrown", false));
        Assert.Equal(["Entries that failed: 2. entry b: Busy; entry c: Busy: Wait. (request id r-1)", "b,c", "r-1"], Emitted.Value.Call("Thrown", true));
    }

    /// <summary>A member of the model that has the name of one that is emitted steps aside; a list without the trait is a list.</summary>
    [Fact]
    public void What_counts_as_done_is_not_thrown() => Assert.Equal(["True True False"], Emitted.Value.Call("AllExcepted"));

    /// <summary>What is of no use comes with a finding and is left out; the rest of the response is emitted.</summary>
    [Fact]
    public void A_list_that_cannot_be_one_of_failures_is_a_list()
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/queue.json", FailureService.Spec
            .Replace("{ \"target\": \"q#Rests\"", "{ \"target\": \"q#Texts\"", StringComparison.Ordinal)
            .Replace("\"id\": \"Id\"", "\"id\": \"Name\"", StringComparison.Ordinal)));

        Assert.Equal(["RVK1008", "RVK1014"], run.Diagnostics.Select(static finding => finding.Id).Order(StringComparer.Ordinal));
    }
}
