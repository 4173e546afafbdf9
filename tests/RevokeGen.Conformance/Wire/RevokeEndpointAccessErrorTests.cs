using System;
using System.Threading.Tasks;
using RevokeGen.Conformance.Redshift;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokeEndpointAccessErrorTests
{
    [Theory]
    [InlineData("ClusterNotFound", 404, typeof(ClusterNotFoundException), "ClusterNotFound")]
    [InlineData("EndpointAuthorizationNotFound", 404, typeof(EndpointAuthorizationNotFoundException), "NothingToRevoke")]
    [InlineData("EndpointNotFound", 404, typeof(EndpointNotFoundException), "EndpointNotFound")]
    [InlineData("InvalidAuthorizationState", 400, typeof(InvalidAuthorizationStateException), "AuthorizationBusy")]
    [InlineData("InvalidClusterSecurityGroupState", 400, typeof(InvalidClusterSecurityGroupStateException), "ClusterSecurityGroupBusy")]
    [InlineData("InvalidClusterState", 400, typeof(InvalidClusterStateException), "ClusterBusy")]
    [InlineData("InvalidEndpointState", 400, typeof(InvalidEndpointStateException), "EndpointBusy")]
    [InlineData("UnauthorizedOperation", 403, typeof(RedshiftException), "Unauthorized")]
    [InlineData("InvalidParameterValue", 400, typeof(RedshiftException), "None")]
    [InlineData("NeverHeardOf", 418, typeof(RedshiftException), "None")]
    [InlineData("ClusterNotFoundFault", 404, typeof(RedshiftException), "None")]
    [InlineData("Throttling", 400, typeof(RedshiftException), "None", true)]
    public async Task Type_and_case_follow_from_the_code(string code, int status, Type type, string expected, bool isThrottling = false)
    {
        var exception = await RefusedAsync(Error(status, $"<Type>Sender</Type><Code>{code}</Code><Message>no</Message>"));

        Assert.IsType(type, exception);
        Assert.Equal(code, exception.Code);
        Assert.Equal(expected, exception.Case.ToString());
        Assert.Equal("no", exception.ServiceMessage);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal(isThrottling, exception.IsRetryable);
        Assert.Equal(isThrottling, exception.IsThrottling);
    }

    [Theory]
    [InlineData("<Message>&lt;no&gt; é🦊</Message><Code>ClusterNotFound</Code>", "<no> é🦊")]
    [InlineData("\n  <Code>ClusterNotFound</Code>\n  <Message>no</Message>\n  <Detail/>\n", "no")]
    [InlineData("<Added><Code>Other</Code><Message>not this</Message></Added><Code>ClusterNotFound</Code><Message>this</Message>", "this")]
    [InlineData("<Code>ClusterNotFound</Code>", null)]
    public async Task Error_is_read_in_any_order_and_with_additions(string members, string? message)
    {
        var exception = await RefusedAsync(Error(404, members));

        Assert.IsType<ClusterNotFoundException>(exception);
        Assert.Equal(message, exception.ServiceMessage);
        Assert.Equal("r-1", exception.RequestId);
    }

    [Fact]
    public async Task Error_is_told_by_its_code_and_not_by_its_status()
    {
        var exception = await RefusedAsync(Error(500, "<Code>EndpointAuthorizationNotFound</Code>"));

        Assert.IsType<EndpointAuthorizationNotFoundException>(exception);
        Assert.Equal(500, exception.StatusCode);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(502, "<html><body>Bad gateway</body></html>")]
    [InlineData(503, "Service unavailable")]
    [InlineData(500, "<ErrorResponse><Error><Code>Cluster")]
    [InlineData(403, "<ErrorResponse/>")]
    public async Task Error_without_a_code_keeps_its_status(int status, string body)
    {
        var exception = await RefusedAsync(new Reply(status, body) { Headers = [("x-amzn-RequestId", "r-2")] });

        Assert.IsType<RedshiftException>(exception);
        Assert.Equal("", exception.Code);
        Assert.Equal(RedshiftErrorCase.None, exception.Case);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal("r-2", exception.RequestId);
    }

    private static Task<RedshiftException> RefusedAsync(Reply reply) =>
        Assert.ThrowsAnyAsync<RedshiftException>(() => RedshiftCalls.RevokeAsync(reply));

    private static Reply Error(int status, string members) => new(status,
        $"""<ErrorResponse xmlns="http://redshift.amazonaws.com/doc/2012-12-01/"><Error>{members}</Error>"""
        + "<RequestId>r-1</RequestId></ErrorResponse>");
}
