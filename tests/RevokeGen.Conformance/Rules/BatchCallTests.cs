using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>The batches of Lake Formation: their bytes, and answers that come with success although entries failed.</summary>
public sealed class BatchCallTests
{
    private const string Nothing = """{"ErrorCode":"InvalidInputException","ErrorMessage":"No permissions revoked. Grantee has no permissions and no grantable permissions on resource."}""";

    private const string Busy = """{"ErrorCode":"ConcurrentModificationException","ErrorMessage":"Please retry in a short while."}""";

    private static readonly IReadOnlyList<BatchPermissionsRequestEntry> Two = [On(Orders, "SELECT").AsEntry("a"), On(Sales, "ALTER", "DROP").WithGrantOption("DROP").AsEntry("b")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_sent_entry_by_entry_and_a_grant_as_its_revoke()
    {
        var (client, script) = Answering("BatchRevokePermissions", "{}");
        script.Enqueue("BatchGrantPermissions", ScriptedResponse.Json("{}"));

        (await client.BatchRevokePermissionsAsync(new() { CatalogId = "111122223333", Entries = Two }, Cancellation)).ThrowIfAnyFailed();
        (await client.BatchGrantPermissionsAsync(new() { CatalogId = "111122223333", Entries = Two }, Cancellation)).ThrowIfAnyFailed();

        Assert.Equal(["POST /BatchRevokePermissions", "POST /BatchGrantPermissions"], script.Requests.Select(static request => $"{request.Method} {request.Target}"));
        Assert.Equal(
            """{"CatalogId":"111122223333","Entries":[""" + Sent("a", """{"Table":{"DatabaseName":"sales","Name":"orders"}}""", """["SELECT"]""")
            + "," + Sent("b", """{"Database":{"Name":"sales"}}""", """["ALTER","DROP"],"PermissionsWithGrantOption":["DROP"]""") + "]}",
            script.Requests[0].Body);
        Assert.Equal(script.Requests[0].Body, script.Requests[1].Body);
    }

    /// <summary>The local service says what the service says: success, and in it what failed.</summary>
    [Fact]
    public async Task What_failed_is_said_by_id_case_and_whether_to_try_again()
    {
        var script = new ServiceScript().Enqueue("BatchRevokePermissions", ScriptedResponse.Json($$"""{"Failures":[{"RequestEntry":{{Sent("b", """{"Database":{"Name":"sales"}}""", """["ALTER","DROP"],"PermissionsWithGrantOption":["DROP"]""")}},"Error":{{Busy}}}]}"""));
        await using var service = LocalService.Start(script);
        using var client = new LakeFormationClient(new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = service.Endpoint,
            Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        });

        var answer = await client.BatchRevokePermissionsAsync(new() { Entries = Two }, Cancellation);

        Assert.Equal((200, true), (answer.StatusCode, answer.HasFailures));
        var failure = Assert.Single(answer.GetFailures());
        var error = Assert.IsType<LakeFormationException>(failure.Error);
        Assert.Equal(("b", "ConcurrentModificationException", LakeFormationErrorCase.ConcurrentModification, true), (failure.EntryId, error.Code, error.Case, error.IsRetryable));
        Assert.Equal(Two[1], Assert.Single(answer.Failures!).RequestEntry);
        var thrown = Assert.Throws<PartialFailureException>(() => answer.ThrowIfAnyFailed());
        Assert.Equal($"Entries that failed: 1. entry b: ConcurrentModificationException: Please retry in a short while. (request id {answer.RequestId})", thrown.Message);
        Assert.Empty(new BatchRevokePermissionsRequest { Entries = [.. answer.Failures!.Select(static failed => failed.RequestEntry!)] }.Validate());
    }

    [Theory]
    [InlineData("a", Nothing, "b", Nothing, "")]
    [InlineData("a", Nothing, "b", Busy, "b")]
    [InlineData("a", Busy, "b", Busy, "a,b")]
    public async Task A_clean_up_takes_nothing_to_revoke_for_done(string first, string firstError, string second, string secondError, string expected)
    {
        var (client, _) = Answering("BatchRevokePermissions", $$"""{"Failures":[{"RequestEntry":{"Id":"{{first}}"},"Error":{{firstError}}},{"RequestEntry":{"Id":"{{second}}"},"Error":{{secondError}}}]}""");

        var thrown = await Record.ExceptionAsync(() => CleanUpAsync(client, Two, Cancellation));

        Assert.Equal(expected, string.Join(',', (thrown as PartialFailureException)?.Failures.Select(static failure => failure.EntryId) ?? []));
        Assert.Equal(expected.Length == 0, thrown is null);
    }

    private static async Task CleanUpAsync(LakeFormationClient client, IReadOnlyList<BatchPermissionsRequestEntry> entries, CancellationToken cancellationToken)
    {
        var answer = await client.BatchRevokePermissionsAsync(new() { Entries = entries }, cancellationToken);
        answer.ThrowIfAnyFailed(except: static error => error.Case == LakeFormationErrorCase.NothingToRevoke);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Failures":[]}""")]
    [InlineData("""{"Failures":null}""")]
    [InlineData("")]
    public async Task An_answer_without_failures_is_success(string body)
    {
        var (client, _) = Answering("BatchGrantPermissions", body);

        var answer = await client.BatchGrantPermissionsAsync(new() { Entries = Two }, Cancellation);

        answer.ThrowIfAnyFailed();
        Assert.Equal((false, 0), (answer.HasFailures, answer.GetFailures().Count));
    }

    [Theory]
    [InlineData("{}", null, "")]
    [InlineData("""{"RequestEntry":{"Id":"a"}}""", "a", "")]
    [InlineData("""{"Error":{"ErrorCode":"NewOne"}}""", null, "NewOne")]
    public async Task A_failure_of_which_little_is_said_is_one_all_the_same(string failure, string? id, string code)
    {
        var (client, _) = Answering("BatchRevokePermissions", $$"""{"Failures":[{{failure}}]}""");

        var answer = await client.BatchRevokePermissionsAsync(new() { Entries = Two }, Cancellation);

        var thrown = Assert.Single(Assert.Throws<PartialFailureException>(() => answer.ThrowIfAnyFailed(static error => error.Case == LakeFormationErrorCase.NothingToRevoke)).Failures);
        Assert.Equal((id, code, false), (thrown.EntryId, thrown.Error.Code, thrown.Error.IsRetryable));
    }

    /// <summary>What the service answers may be long; the text of the exception is not, and its failures are all there.</summary>
    [Fact]
    public async Task An_exception_tells_of_a_few_and_has_all()
    {
        var failures = Enumerable.Range(0, 20).Select(static number => $$"""{"RequestEntry":{"Id":"n{{number}}"},"Error":{{Busy}}}""");
        var (client, _) = Answering("BatchRevokePermissions", $$"""{"Failures":[{{string.Join(',', failures)}}]}""");

        var answer = await client.BatchRevokePermissionsAsync(new() { Entries = Two }, Cancellation);

        var thrown = Assert.Throws<PartialFailureException>(() => answer.ThrowIfAnyFailed());
        Assert.Equal(20, thrown.Failures.Count);
        Assert.Contains("; entry n4: ConcurrentModificationException: Please retry in a short while.; and 15 more (request id", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("entry n5", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OperationTimeoutException", LakeFormationErrorCase.OperationTimeout, true)]
    [InlineData("InvalidInputException", LakeFormationErrorCase.None, false)]
    public async Task A_batch_that_is_refused_as_a_whole_is_an_error(string code, LakeFormationErrorCase expected, bool isRetryable)
    {
        var script = new ServiceScript { RequireSignature = false }.Enqueue("BatchGrantPermissions", ScriptedResponse.RestJsonError(code, "Said."));
        var client = Client(script);

        var error = await Assert.ThrowsAnyAsync<LakeFormationException>(() => client.BatchGrantPermissionsAsync(new() { Entries = Two }, Cancellation));

        Assert.Equal((expected, code, isRetryable), (error.Case, error.GetType().Name, error.IsRetryable));
    }

    private static (LakeFormationClient Client, ServiceScript Script) Answering(string operation, string body)
    {
        var script = new ServiceScript { RequireSignature = false }.Enqueue(operation, ScriptedResponse.Json(body));
        return (Client(script), script);
    }

    private static LakeFormationClient Client(ServiceScript script) =>
        new(new HttpClient(new RecordingHandler(script)), new ClientOptions { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance, MaxAttempts = 1 });

    private static string Sent(string id, string resource, string permissions) =>
        $$"""{"Id":"{{id}}","Principal":{"DataLakePrincipalIdentifier":"{{Role}}"},"Resource":{{resource}},"Permissions":{{permissions}}}""";
}
