using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>What the README says of errors, in both formats.</summary>
public sealed class ErrorTests
{
    private static readonly ClientOptions Options = new() { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance, MaxAttempts = 1 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ConcurrentModificationException", 400, "ConcurrentModification", true, false)]
    [InlineData("ThrottledException", 429, "Throttled", true, true)]
    [InlineData("EntityNotFoundException", 400, "ResourceNotFound", false, false)]
    [InlineData("NobodyKnows", 503, "None", true, false)]
    public async Task An_error_in_JSON_says_what_may_be_done_about_it(string code, int status, string expected, bool isRetryable, bool isThrottling)
    {
        using var client = new LakeFormationClient(new HttpClient(Answering("RevokePermissions", ScriptedResponse.RestJsonError(code, "Said.", status), ("x-amzn-ErrorType", code))), Options);

        var error = await Assert.ThrowsAnyAsync<LakeFormationException>(() => client.RevokePermissionsAsync(
            new()
            {
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
                Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
                Permissions = [Permission.Select],
            },
            Cancellation));

        Assert.Equal((expected, isRetryable, isThrottling), (error.Case.ToString(), error.IsRetryable, error.IsThrottling));
        AssertSays(error, code, status);
    }

    [Theory]
    [InlineData("EndpointAuthorizationNotFound", 404, "NothingToRevoke", false, false)]
    [InlineData("InvalidAuthorizationState", 400, "AuthorizationBusy", false, false)]
    [InlineData("Throttling", 400, "None", true, true)]
    public async Task An_error_in_XML_says_what_may_be_done_about_it(string code, int status, string expected, bool isRetryable, bool isThrottling)
    {
        using var client = new RedshiftClient(new HttpClient(Answering("RevokeEndpointAccess", ScriptedResponse.QueryError(code, "Said.", status))), Options);

        var error = await Assert.ThrowsAnyAsync<RedshiftException>(() => client.RevokeEndpointAccessAsync(
            new() { ClusterIdentifier = "sales", Account = "111122223333", VpcIds = ["vpc-0123456789abcdef0"] }, Cancellation));

        Assert.Equal((expected, isRetryable, isThrottling), (error.Case.ToString(), error.IsRetryable, error.IsThrottling));
        AssertSays(error, code, status);
    }

    private static void AssertSays(ServiceException error, string code, int status)
    {
        Assert.Equal((code, "Said.", status, "first", "second"), (error.Code, error.ServiceMessage, error.StatusCode, error.RequestId, error.ExtendedRequestId));
        Assert.Equal($"{code}: Said. (status {status}, request id first, extended request id second)", error.Message);
    }

    private static RecordingHandler Answering(string operation, ScriptedResponse answer, params (string Name, string Value)[] headers)
    {
        var all = new Dictionary<string, string> { ["x-amzn-RequestId"] = "first", ["x-amz-id-2"] = "second" };
        foreach (var (name, value) in headers)
            all.Add(name, value);
        return new(new ServiceScript { RequireSignature = false }.Enqueue(operation, answer with { Headers = all }));
    }
}
