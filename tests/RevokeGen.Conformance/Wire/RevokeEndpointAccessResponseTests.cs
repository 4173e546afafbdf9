using System;
using System.Threading.Tasks;
using RevokeGen.Conformance.Redshift;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokeEndpointAccessResponseTests
{
    private const string Namespace = "http://redshift.amazonaws.com/doc/2012-12-01/";

    [Fact]
    public async Task Every_member_is_read()
    {
        var response = await RedshiftCalls.RevokeAsync(new Reply(200, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- An answer as the service lays it out. -->
            <RevokeEndpointAccessResponse xmlns="{Namespace}">
              <RevokeEndpointAccessResult>
                <AllowedVPCs>
                  <VpcIdentifier>vpc-0a1b2c3d</VpcIdentifier>
                  <VpcIdentifier>vpc-0a1b2c3d4e5f60718</VpcIdentifier>
                </AllowedVPCs>
                <Grantor>111122223333</Grantor>
                <Grantee>000000000012</Grantee>
                <ClusterIdentifier>warehouse</ClusterIdentifier>
                <AuthorizeTime>2024-02-29T23:59:58.125Z</AuthorizeTime>
                <ClusterStatus>available, prep-for-resize</ClusterStatus>
                <Status>Revoking</Status>
                <AllowedAllVPCs>false</AllowedAllVPCs>
                <EndpointCount>3</EndpointCount>
              </RevokeEndpointAccessResult>
              <ResponseMetadata>
                <RequestId>r-1</RequestId>
              </ResponseMetadata>
            </RevokeEndpointAccessResponse>
            """));

        Assert.Equal("111122223333", response.Grantor);
        Assert.Equal("000000000012", response.Grantee);
        Assert.Equal("warehouse", response.ClusterIdentifier);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 58, 125, TimeSpan.Zero), response.AuthorizeTime);
        Assert.Equal("available, prep-for-resize", response.ClusterStatus);
        Assert.Equal(AuthorizationStatus.Revoking, response.Status);
        Assert.False(response.AllowedAllVPCs);
        Assert.Equal(["vpc-0a1b2c3d", "vpc-0a1b2c3d4e5f60718"], response.AllowedVPCs);
        Assert.Equal(3, response.EndpointCount);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal(200, response.StatusCode);
    }

    [Fact]
    public async Task Missing_members_are_null()
    {
        var response = await RedshiftCalls.RevokeAsync(Result("<ClusterIdentifier>warehouse</ClusterIdentifier>"));

        Assert.Equal(new RevokeEndpointAccessResponse { ClusterIdentifier = "warehouse", RequestId = "r-1", StatusCode = 200 }, response);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<RevokeEndpointAccessResponse/>")]
    [InlineData("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult/></RevokeEndpointAccessResponse>")]
    [InlineData("<RevokeEndpointAccessResponse><ResponseMetadata/></RevokeEndpointAccessResponse>")]
    public async Task Answer_without_members_is_empty(string body)
    {
        var response = await RedshiftCalls.RevokeAsync(new Reply(200, body));

        Assert.Equal(new RevokeEndpointAccessResponse { StatusCode = 200 }, response);
    }

    [Theory]
    [InlineData("<AllowedVPCs/>")]
    [InlineData("<AllowedVPCs></AllowedVPCs>")]
    [InlineData("<AllowedVPCs>\n  </AllowedVPCs>")]
    public async Task Empty_list_is_empty_and_not_missing(string member)
    {
        var response = await RedshiftCalls.RevokeAsync(Result(member));

        Assert.NotNull(response.AllowedVPCs);
        Assert.Empty(response.AllowedVPCs);
    }

    [Theory]
    [InlineData("<ClusterStatus>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;</ClusterStatus>", "a & b <c> \"d\" 'e'")]
    [InlineData("<ClusterStatus>&#233;&#xE9;&#x1F98A;é🦊</ClusterStatus>", "éé🦊é🦊")]
    [InlineData("<ClusterStatus><![CDATA[a & <b>]]> c</ClusterStatus>", "a & <b> c")]
    [InlineData("<ClusterStatus>a<!-- not this -->b</ClusterStatus>", "ab")]
    [InlineData("<ClusterStatus>  kept  </ClusterStatus>", "  kept  ")]
    [InlineData("<ClusterStatus/>", "")]
    [InlineData("<ClusterStatus></ClusterStatus>", "")]
    [InlineData("<ClusterStatus since=\"today\">x</ClusterStatus>", "x")]
    public async Task Text_is_read_as_XML_means_it(string member, string expected)
    {
        var response = await RedshiftCalls.RevokeAsync(Result(member));

        Assert.Equal(expected, response.ClusterStatus);
    }

    [Fact]
    public async Task Unknown_elements_are_passed_over()
    {
        var response = await RedshiftCalls.RevokeAsync(Result("""
            <Added><Grantor>not this</Grantor><Deep><Deeper/></Deep></Added>
            <Grantor>111122223333</Grantor>
            <AllowedVPCs><VpcIdentifier>vpc-1</VpcIdentifier></AllowedVPCs>
            <AlsoAdded/>
            <EndpointCount>0</EndpointCount>
            """));

        Assert.Equal("111122223333", response.Grantor);
        Assert.Equal(["vpc-1"], response.AllowedVPCs);
        Assert.Equal(0, response.EndpointCount);
    }

    [Fact]
    public async Task Prefixed_elements_are_read_by_their_local_name()
    {
        var response = await RedshiftCalls.RevokeAsync(new Reply(200,
            $"""<r:RevokeEndpointAccessResponse xmlns:r="{Namespace}"><r:RevokeEndpointAccessResult><r:Grantor>1</r:Grantor>"""
            + "</r:RevokeEndpointAccessResult></r:RevokeEndpointAccessResponse>"));

        Assert.Equal("1", response.Grantor);
    }

    [Fact]
    public async Task Status_newer_than_the_model_is_kept()
    {
        var response = await RedshiftCalls.RevokeAsync(Result("<Status>Suspended</Status>"));

        Assert.Equal("Suspended", response.Status?.Value);
        Assert.Equal(AuthorizationStatus.Known.Unknown, response.Status?.Kind);
    }

    [Theory]
    [InlineData("2024-02-29T23:59:58Z", 0)]
    [InlineData("2024-02-29T23:59:58.5Z", 500)]
    [InlineData("2024-02-29T23:59:58.123Z", 123)]
    [InlineData(" 2024-02-29T23:59:58Z\n", 0)]
    public async Task Time_is_read_with_and_without_a_fraction(string text, int milliseconds)
    {
        var response = await RedshiftCalls.RevokeAsync(Result($"<AuthorizeTime>{text}</AuthorizeTime>"));

        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 58, milliseconds, TimeSpan.Zero), response.AuthorizeTime);
        Assert.Equal(TimeSpan.Zero, response.AuthorizeTime?.Offset);
    }

    [Theory]
    [InlineData("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult><Grantor>1")]
    [InlineData("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult>")]
    [InlineData("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult></RevokeEndpointAccessResponse>")]
    [InlineData("<html><body>Please sign in</body></html>")]
    [InlineData("Please sign in")]
    [InlineData("{}")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"v\">]><RevokeEndpointAccessResponse/>")]
    public async Task Success_that_is_not_of_the_protocol_is_malformed(string body)
    {
        var reply = new Reply(200, body) { Headers = [("x-amzn-RequestId", "r-1")] };

        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => RedshiftCalls.RevokeAsync(reply));

        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal(200, exception.StatusCode);
    }

    [Theory]
    [InlineData("<EndpointCount>many</EndpointCount>")]
    [InlineData("<EndpointCount>1.5</EndpointCount>")]
    [InlineData("<EndpointCount>2147483648</EndpointCount>")]
    [InlineData("<EndpointCount/>")]
    [InlineData("<AllowedAllVPCs>perhaps</AllowedAllVPCs>")]
    [InlineData("<Grantor>&undefined;</Grantor>")]
    [InlineData("<AuthorizeTime>yesterday</AuthorizeTime>")]
    [InlineData("<AuthorizeTime>2023-02-29T00:00:00Z</AuthorizeTime>")]
    public async Task Value_that_cannot_be_read_is_malformed(string member)
    {
        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => RedshiftCalls.RevokeAsync(Result(member)));

        Assert.Equal("r-1", exception.RequestId);
    }

    private static Reply Result(string members) => new(200,
        $"""<RevokeEndpointAccessResponse xmlns="{Namespace}"><RevokeEndpointAccessResult>{members}</RevokeEndpointAccessResult>"""
        + "</RevokeEndpointAccessResponse>") { Headers = [("x-amzn-RequestId", "r-1")] };
}
