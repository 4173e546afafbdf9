using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime.Signing;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Signing;

/// <summary>The published cases of signing in the query.</summary>
public sealed class QueryVectorTests
{
    private const string SignatureName = "&X-Amz-Signature=";

    public static IEnumerable<TheoryDataRow<string>> Names => SigV4VectorTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_is_presigned_as_published(string name) => Check(Read(name));

    [Fact]
    public void Altered_expectation_is_noticed()
    {
        var vector = Read("post-x-www-form-urlencoded");
        Check(vector);

        Assert.ThrowsAny<XunitException>(() => Check(vector with { CanonicalRequest = vector.CanonicalRequest + "x" }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { Signature = "0" + vector.Signature[1..] }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { SignedRequest = vector.SignedRequest with { Query = "" } }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { Lifetime = vector.Lifetime + 1 }));
    }

    private static QueryVector Read(string name)
    {
        var folder = SigV4VectorTests.FolderOf(name);
        using var context = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "context.json")));
        return new(
            SigV4Vector.Read(folder),
            context.RootElement.GetProperty("expiration_in_seconds").GetInt64(),
            FileOf("query-canonical-request"),
            FileOf("query-signature"),
            HttpText.Parse(FileOf("query-signed-request")));

        string FileOf(string file) => File.ReadAllText(Path.Combine(folder, file + ".txt"));
    }

    private static void Check(QueryVector vector)
    {
        var (common, lifetime, canonicalRequest, signature, signedRequest) = vector;
        var sent = common.Request;
        var request = new QuerySigningRequest
        {
            Method = sent.Method,
            Path = sent.Path,
            Query = sent.Query,
            Headers = sent.Headers.Select(static header => new SigningHeader(header.Name, header.Value)).ToArray(),
            PayloadHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent.Body))),
            Lifetime = lifetime,
            NormalizePath = common.Normalize,
            LeaveTokenUnsigned = common.OmitSessionToken,
        };

        var query = new QuerySigner(common.Region, common.Service).Sign(request, common.Credentials, common.Time);

        var end = query.IndexOf(SignatureName, StringComparison.Ordinal);
        var token = query.IndexOf("&X-Amz-Security-Token=", StringComparison.Ordinal);
        Assert.Equal(canonicalRequest, QuerySigner.CanonicalRequest(request, query[..(common.OmitSessionToken ? token : end)]));
        Assert.Equal(signature, query[(end + SignatureName.Length)..]);
        Assert.Equal(signedRequest.Query, query);
        Assert.Equal(signedRequest.Headers, sent.Headers);
    }

    private sealed record QueryVector(SigV4Vector Common, long Lifetime, string CanonicalRequest, string Signature, HttpText SignedRequest);
}
