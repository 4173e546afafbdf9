using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Conformance.Redshift;
using RevokeGen.Runtime.Waiting;
using RevokeGen.Testing;

namespace RevokeGen.Conformance.Rules;

/// <summary>The waiter after RevokeEndpointAccess. Access that is believed to be gone and is not is the one thing that it may never say.</summary>
public sealed class EndpointAccessRevokedTests
{
    private static readonly DescribeEndpointAuthorizationRequest Request = new() { ClusterIdentifier = "sales", Account = "444455556666" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Access_is_revoked_when_the_authorization_is_no_longer_listed()
    {
        var (client, script) = Answering(Listed("Revoking"), Listed("Revoking"), RedshiftNeighbourTests.Page("", ""));
        var cancellationToken = Cancellation;

        var result = await client.WaitUntilEndpointAccessRevokedAsync(
            new() { ClusterIdentifier = "sales", Account = "444455556666" }, TimeSpan.FromMinutes(60), cancellationToken);

        Assert.Equal((3, true), (result.Attempts, result.Response!.EndpointAuthorizationList is null or []));
        Assert.All(script.Requests, static request => Assert.Equal(("sales", "444455556666"), (request.Parameters["ClusterIdentifier"], request.Parameters["Account"])));
    }

    /// <summary>Before the revoke has begun, and after one of single VPCs.</summary>
    [Theory]
    [InlineData("Authorized")]
    [InlineData("SomethingNew")]
    [InlineData("")]
    public async Task What_is_listed_is_not_revoked_whatever_its_status(string status)
    {
        var (client, script) = Answering([.. Enumerable.Repeat(Listed(status), 200)]);

        var exception = await Assert.ThrowsAsync<WaiterTimeoutException>(() => client.WaitUntilEndpointAccessRevokedAsync(Request, TimeSpan.FromMinutes(60), Cancellation));

        Assert.InRange(exception.Attempts, 61, 200);
        Assert.Equal(exception.Attempts, script.Requests.Count);
        Assert.Single(Assert.IsType<DescribeEndpointAuthorizationResponse>(exception.Response).EndpointAuthorizationList!);
    }

    [Fact]
    public async Task An_empty_part_of_a_list_is_not_all_of_it()
    {
        var (client, _) = Answering([.. Enumerable.Repeat(RedshiftNeighbourTests.Page("", "more"), 5)]);

        await Assert.ThrowsAsync<WaiterTimeoutException>(() => client.WaitUntilEndpointAccessRevokedAsync(Request, TimeSpan.FromSeconds(20), Cancellation));
    }

    [Theory]
    [InlineData(null, "444455556666", null, null)]
    [InlineData("sales", null, null, null)]
    [InlineData("sales", "444455556666", true, null)]
    [InlineData("sales", "444455556666", null, "second")]
    public async Task An_empty_list_proves_nothing_when_it_was_not_asked_of_this_account(string? cluster, string? account, bool? grantee, string? marker)
    {
        var (client, _) = Answering(RedshiftNeighbourTests.Page("", ""));
        var request = new DescribeEndpointAuthorizationRequest { ClusterIdentifier = cluster, Account = account, Grantee = grantee, Marker = marker };

        var exception = await Assert.ThrowsAsync<WaiterFailedException>(() => client.WaitUntilEndpointAccessRevokedAsync(request, TimeSpan.FromMinutes(60), Cancellation));

        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task Asking_as_the_owner_in_so_many_words_is_right()
    {
        var (client, _) = Answering(RedshiftNeighbourTests.Page("", ""));

        Assert.Equal(1, (await client.WaitUntilEndpointAccessRevokedAsync(Request with { Grantee = false }, TimeSpan.FromMinutes(60), Cancellation)).Attempts);
    }

    /// <summary>A cluster may be misspelt, and the operation declares no error for a missing authorization.</summary>
    [Theory]
    [InlineData("ClusterNotFound", RedshiftErrorCase.ClusterNotFound)]
    [InlineData("EndpointAuthorizationNotFound", RedshiftErrorCase.None)]
    [InlineData("UnauthorizedOperation", RedshiftErrorCase.Unauthorized)]
    public async Task An_error_is_no_proof(string code, RedshiftErrorCase expected)
    {
        var (client, _) = Answering(Listed("Revoking"), ScriptedResponse.QueryError(code, "Said."));

        var exception = await Assert.ThrowsAsync<WaiterFailedException>(() => client.WaitUntilEndpointAccessRevokedAsync(Request, TimeSpan.FromMinutes(60), Cancellation));

        Assert.Equal((2, code), (exception.Attempts, exception.Error!.Code));
        Assert.True(expected == RedshiftErrorCase.None || ((RedshiftException)exception.Error).Case == expected);
    }

    private static ScriptedResponse Listed(string status) =>
        RedshiftNeighbourTests.Page($"<EndpointAuthorization><Grantee>444455556666</Grantee>{(status.Length == 0 ? "" : $"<Status>{status}</Status>")}</EndpointAuthorization>", "");

    private static (RedshiftClient Client, ServiceScript Script) Answering(params ScriptedResponse[] answers) => RedshiftNeighbourTests.Answering(new Clock(), "DescribeEndpointAuthorization", answers);

    /// <summary>Jumps to the end of every wait. The first timer is the waiter's own deadline, and never fires.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _now;
        private int _timers;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (_timers++ == 0)
                return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _now += dueTime.Ticks;
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
