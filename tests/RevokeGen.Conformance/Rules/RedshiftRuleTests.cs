using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.Redshift;
using RevokeGen.Conformance.Wire;

namespace RevokeGen.Conformance.Rules;

/// <summary>The rules of RevokeEndpointAccess by the ids of the domain rules. Errors are what <c>Validate()</c> reports; the rest is advice for the compiler.</summary>
public sealed class RedshiftRuleTests
{
    /// <summary>Rows that no test of this class can be about, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> OutOfReach = new Dictionary<string, string>
    {
        ["RS012"] = "needs the state of the authorization",
        ["RS013"] = "needs the caller's identity",
        ["RS014"] = "needs to know where the identifier comes from",
        ["RS015"] = $"about bytes: {nameof(RevokeEndpointAccessRequestTests)} requires the keys",
    };

    private static readonly RevokeEndpointAccessRequest Request = new() { ClusterIdentifier = "sales-cluster", Account = "444455556666", VpcIds = ["vpc-0a1b2c3d"], Force = false };

    public static TheoryData<string> WireCases => [.. RevokeEndpointAccessCases.All.Where(static pair => pair.Value.IsValid).Select(static pair => pair.Key)];

    [Fact]
    public void RS001_a_cluster_is_required()
    {
        Assert.Equal(["ClusterIdentifier required"], Broken(Request with { ClusterIdentifier = Elsewhere.Value<string>(null!) }));
        Assert.Equal(["ClusterIdentifier length"], Broken(Request with { ClusterIdentifier = Elsewhere.Value("") }));
        Assert.Empty(Broken(Request));
    }

    [Fact]
    public void RS002_an_account_is_required()
    {
        Assert.Equal(["Account required"], Broken(Request with { Account = Elsewhere.Value<string>(null!) }));
        Assert.Equal(["Account length"], Broken(Request with { Account = Elsewhere.Value("") }));
    }

    [Theory]
    [InlineData("1111-2222-3333", "Account length")]
    [InlineData("01234567910", "Account length")]
    [InlineData("1111-2222-33", "Account pattern")]
    [InlineData("11112222333\n", "Account pattern")]
    [InlineData("000000000012", null)]
    public void RS003_an_account_is_twelve_digits(string account, string? broken) => Assert.Equal(broken is null ? [] : [broken], Broken(Request with { Account = account }));

    [Theory]
    [InlineData("My_Cluster", "pattern")]
    [InlineData("arn:aws:redshift:eu-west-1:111122223333:cluster:sales", "pattern")]
    [InlineData("sales.abc.eu-west-1.redshift.amazonaws.com", "pattern")]
    [InlineData("1sales", "pattern")]
    [InlineData("sales-", "pattern")]
    [InlineData("sales--dw", "pattern")]
    [InlineData("sales\n", "pattern")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345", "length")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123", null)]
    [InlineData("a", null)]
    [InlineData("sales-dw-1", null)]
    [InlineData("s1-2-3", null)]
    public void RS004_a_cluster_identifier_is_one(string cluster, string? broken) =>
        Assert.Equal(broken is null ? [] : ["ClusterIdentifier " + broken], Broken(Request with { ClusterIdentifier = cluster }));

    // Whether the service folds capitals is not known, so they are not refused.
    [Fact]
    public void RS004_capitals_in_a_cluster_identifier_are_suspicious()
    {
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["ClusterIdentifier LowerCase Warning"], Advised(Request with { ClusterIdentifier = "Sales-Cluster" }));
#pragma warning restore RVK2010
        Assert.Empty(Advised(Request));
    }

    [Fact]
    public void RS005_no_VPC_is_not_all_of_them()
    {
        Assert.Equal(["VpcIds length"], Broken(Request with { VpcIds = Elsewhere.List<string>() }));
        Assert.Empty(Broken(Request with { VpcIds = null }));
    }

    [Theory]
    [InlineData("subnet-0ab", "VpcIds[1] pattern")]
    [InlineData("vpce-0a1b2c3d", "VpcIds[1] pattern")]
    [InlineData("vpc-", "VpcIds[1] pattern")]
    [InlineData("vpc-0a1b2c3d4e5f607189", "VpcIds[1] pattern")]
    [InlineData("vpc-0a1b2c3d\n", "VpcIds[1] pattern")]
    [InlineData("vpc-0a1b2c3d4e5f60718", null)]
    [InlineData("vpc-X", null)]
    public void RS006_a_VPC_is_named_by_its_id(string vpc, string? broken) => Assert.Equal(broken is null ? [] : [broken], Broken(Request with { VpcIds = ["vpc-0a1b2c3d", vpc] }));

    [Fact]
    public void RS006_a_VPC_id_is_hexadecimal()
    {
        Assert.Equal(["VpcIds VpcIdForm Info", "NotForced Info"], Advice.On(Request with { VpcIds = ["vpc-0a1b2c3d", "vpc-X"] }));
        Assert.Equal(["NotForced Info"], Advice.On(Request with { VpcIds = ["vpc-0a1b2c3d", "vpc-0a1b2c3d4e5f60718"] }));
    }

    [Fact]
    public void RS007_no_VPC_is_named_twice()
    {
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["VpcIds DistinctVpcs Warning"], Advised(Request with { VpcIds = ["vpc-0a1b2c3d", "vpc-0a1b2c3e", "vpc-0a1b2c3d"] }));
#pragma warning restore RVK2010
        Assert.Empty(Advised(Request with { VpcIds = ["vpc-0a1b2c3d", "vpc-0a1b2c3e"] }));
    }

    [Fact]
    public void RS008_without_VPCs_it_is_all_of_them()
    {
        Assert.Equal(["AllVpcs Info", "NotForced Info"], Advice.On(Request with { VpcIds = null }));
        Assert.Empty(Advised(Request with { VpcIds = null }));
    }

    [Fact]
    public void RS009_Force_deletes_endpoints()
    {
        Assert.Equal(["Forced Info"], Advice.On(Request with { Force = true }));
        Assert.Empty(Advised(Request with { Force = true }));
    }

    [Fact]
    public void RS010_Force_without_VPCs_deletes_all_endpoints()
    {
#pragma warning disable RVK2010 // The compiler's finding is right; here the run time is asked.
        Assert.Equal(["ForcedOnAllVpcs Warning"], Advised(Request with { Force = true, VpcIds = null }));
#pragma warning restore RVK2010
        Assert.Empty(Advised(Request with { Force = false, VpcIds = null }));
        Assert.Empty(Advised(Request with { Force = null, VpcIds = null }));
    }

    [Fact]
    public void RS011_without_Force_it_may_be_refused()
    {
        Assert.Equal(["NotForced Info"], Advice.On(Request with { Force = null }));
        Assert.Equal(["NotForced Info"], Advice.On(Request with { Force = false }));
    }

    [Theory]
    [MemberData(nameof(WireCases))]
    public void Correct_calls_raise_nothing(string name)
    {
        var request = RevokeEndpointAccessCases.All[name].Request;
        Assert.Empty(Broken(request));
        if (request is not { Force: true, VpcIds: null })
            Assert.Empty(Advised(request));
    }

    [Fact]
    public void Each_rule_of_the_domain_has_a_test() => RuleIds.AreCovered<RedshiftRuleTests>("RS", 15, OutOfReach.Keys);

    private static IReadOnlyList<string> Broken(RevokeEndpointAccessRequest request) =>
        [.. request.Validate().Select(static violation => $"{violation.Path} {violation.Constraint}")];

    /// <summary>What is advised about a request that has to be valid, without information: something of it is said about every request.</summary>
    private static IEnumerable<string> Advised(RevokeEndpointAccessRequest request)
    {
        Assert.Empty(Broken(request));
        return Advice.On(request).Where(static line => line.EndsWith("Warning", StringComparison.Ordinal));
    }
}
