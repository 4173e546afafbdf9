using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Conformance.Redshift;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace RevokeGen.Conformance.Rules;

/// <summary>The calls beside RevokeEndpointAccess: the same rules on what they share with it, their bytes, and their errors.</summary>
public sealed class RedshiftNeighbourTests
{
    private const string Namespace = "http://redshift.amazonaws.com/doc/2012-12-01/";

    private static readonly AuthorizeEndpointAccessRequest Authorize = new() { ClusterIdentifier = "sales-cluster", Account = "444455556666", VpcIds = ["vpc-0a1b2c3d"] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Authorize_needs_the_cluster_and_the_account()
    {
        Assert.Equal(["ClusterIdentifier required"], Broken(Authorize with { ClusterIdentifier = Elsewhere.Value<string>(null!) }));
        Assert.Equal(["Account required"], Broken(Authorize with { Account = Elsewhere.Value<string>(null!) }));
        Assert.Empty(Broken(Authorize));
    }

    [Theory]
    [InlineData("1111-2222-3333", "Account length")]
    [InlineData("11112222333\n", "Account pattern")]
    [InlineData("000000000012", null)]
    public void Authorize_takes_an_account_of_twelve_digits(string account, string? broken) => Assert.Equal(broken is null ? [] : [broken], Broken(Authorize with { Account = account }));

    [Theory]
    [InlineData("arn:aws:redshift:eu-west-1:111122223333:cluster:sales", "ClusterIdentifier pattern")]
    [InlineData("sales--dw", "ClusterIdentifier pattern")]
    [InlineData("", "ClusterIdentifier length")]
    [InlineData("sales-dw-1", null)]
    public void Authorize_takes_the_identifier_of_a_cluster(string cluster, string? broken) =>
        Assert.Equal(broken is null ? [] : [broken], Broken(Authorize with { ClusterIdentifier = cluster }));

    /// <summary>An empty list opens the cluster to all VPCs of the account, which is the opposite of none.</summary>
    [Fact]
    public void Authorize_does_not_take_no_VPC_for_all_of_them()
    {
        Assert.Equal(["VpcIds length"], Broken(Authorize with { VpcIds = Elsewhere.List<string>() }));
        Assert.Equal(["VpcIds[0] pattern"], Broken(Authorize with { VpcIds = Elsewhere.List("subnet-0ab") }));
        Assert.Empty(Broken(Authorize with { VpcIds = null }));
    }

    [Fact]
    public void Authorize_is_told_what_is_easily_overlooked()
    {
        Assert.Empty(Advice.On(Authorize));
        Assert.Equal(["AllVpcs Info"], Advice.On(Authorize with { VpcIds = null }));
        Assert.Equal(["VpcIds VpcIdForm Info"], Advice.On(Authorize with { VpcIds = ["vpc-X"] }));
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["VpcIds DistinctVpcs Warning"], Advice.On(Authorize with { VpcIds = ["vpc-0a1b2c3d", "vpc-0a1b2c3d"] }));
        Assert.Equal(["ClusterIdentifier LowerCase Warning"], Advice.On(Authorize with { ClusterIdentifier = "Sales" }));
#pragma warning restore RVK2010
    }

    [Fact]
    public void Describe_needs_nothing_and_takes_what_the_others_take()
    {
        Assert.Empty(new DescribeEndpointAuthorizationRequest().Validate());
        Assert.Empty(Advice.On(new DescribeEndpointAuthorizationRequest { ClusterIdentifier = "sales", Account = "444455556666", Grantee = true, MaxRecords = 20, Marker = "m" }));
        Assert.Equal(
            ["ClusterIdentifier pattern", "Account length"],
            new DescribeEndpointAuthorizationRequest { ClusterIdentifier = Elsewhere.Value("sales.host"), Account = Elsewhere.Value("4444") }.Validate().Select(Line));
    }

    [Fact]
    public async Task Authorize_is_sent_as_the_service_reads_it_and_its_answer_is_read()
    {
        var (client, script) = Answering("AuthorizeEndpointAccess", ScriptedResponse.QueryResult(
            "AuthorizeEndpointAccess", Namespace, "<Grantor>111122223333</Grantor><Status>Authorized</Status><AllowedVPCs><VpcIdentifier>vpc-0a1b2c3d</VpcIdentifier></AllowedVPCs>"));

        var answer = await client.AuthorizeEndpointAccessAsync(Authorize, Cancellation);

        Assert.Equal(
            ["Account=444455556666", "Action=AuthorizeEndpointAccess", "ClusterIdentifier=sales-cluster", "Version=2012-12-01", "VpcIds.VpcIdentifier.1=vpc-0a1b2c3d"],
            script.Requests.Single().Parameters.Select(static pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
        Assert.Equal((AuthorizationStatus.Authorized, "111122223333", "vpc-0a1b2c3d"), (answer.Status!.Value, answer.Grantor, answer.AllowedVPCs!.Single()));
    }

    [Theory]
    [InlineData("EndpointAuthorizationAlreadyExists", RedshiftErrorCase.AlreadyAuthorized)]
    [InlineData("EndpointAuthorizationsPerClusterLimitExceeded", RedshiftErrorCase.TooManyAuthorizations)]
    [InlineData("UnsupportedOperation", RedshiftErrorCase.Unsupported)]
    [InlineData("InvalidAuthorizationState", RedshiftErrorCase.AuthorizationBusy)]
    public async Task Authorize_has_its_errors(string code, RedshiftErrorCase expected)
    {
        var (client, _) = Answering("AuthorizeEndpointAccess", ScriptedResponse.QueryError(code, "Said."));

        var error = await Assert.ThrowsAnyAsync<RedshiftException>(() => client.AuthorizeEndpointAccessAsync(Authorize, Cancellation));

        Assert.Equal((expected, code, false), (error.Case, error.Code, error.GetType() == typeof(RedshiftException)));
    }

    [Fact]
    public async Task Authorizations_are_listed_page_by_page()
    {
        var (client, script) = Answering(
            "DescribeEndpointAuthorization",
            Page("<EndpointAuthorization><Grantee>1</Grantee></EndpointAuthorization>", "next"),
            Page("", "more"),
            Page("<EndpointAuthorization><Grantee>2</Grantee></EndpointAuthorization>", ""));

        var grantees = await client.DescribeEndpointAuthorizationItemsAsync(new() { ClusterIdentifier = "sales" }, Cancellation).Select(static item => item.Grantee).ToListAsync(Cancellation);

        Assert.Equal(["1", "2"], grantees);
        Assert.Equal([null, "next", "more"], script.Requests.Select(static request => request.Parameters.GetValueOrDefault("Marker")));
    }

    internal static ScriptedResponse Page(string items, string marker) => ScriptedResponse.QueryResult(
        "DescribeEndpointAuthorization",
        Namespace,
        $"<EndpointAuthorizationList>{items}</EndpointAuthorizationList>{(marker.Length == 0 ? "" : $"<Marker>{marker}</Marker>")}");

    internal static (RedshiftClient Client, ServiceScript Script) Answering(string operation, params ScriptedResponse[] answers) => Answering(TimeProvider.System, operation, answers);

    internal static (RedshiftClient Client, ServiceScript Script) Answering(TimeProvider time, string operation, params ScriptedResponse[] answers)
    {
        var script = new ServiceScript { RequireSignature = false }.Enqueue(operation, answers);
        return (new(new HttpClient(new RecordingHandler(script)), new ClientOptions { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance, TimeProvider = time }), script);
    }

    private static IReadOnlyList<string> Broken(AuthorizeEndpointAccessRequest request) => [.. request.Validate().Select(Line)];

    private static string Line(Violation violation) => $"{violation.Path} {violation.Constraint}";
}
