using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime.Signing;
using RevokeGen.Testing;
using RevokeGen.Testing.Signing;
using Xunit.Sdk;
using SigV4aKey = RevokeGen.Runtime.Signing.SigV4aKey;

namespace RevokeGen.Conformance.Signing;

/// <summary>The published cases of SigV4a. No two signatures are alike, so ours is verified with the published key, and the published one with ours.</summary>
public sealed class SigV4aVectorTests
{
    private const string Folder = "sigv4/aws-c-auth/v4a";
    private const string Repository = "awslabs/aws-c-auth";
    private const string Algorithm = "AWS4-ECDSA-P256-SHA256";

    public static IEnumerable<TheoryDataRow<string>> Names => Corpus.Rows(
        Folder, Repository, static folder => Published(folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_is_signed_as_published(string name) => Check(Read(name), PublicKey(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_is_presigned_as_published(string name) => CheckQuery(name, Read(name), FileOf(name, "query-canonical-request"), FileOf(name, "query-string-to-sign"));

    [Fact]
    public void Altered_expectation_of_a_presigned_request_is_noticed()
    {
        const string Name = "post-x-www-form-urlencoded";
        var (vector, canonicalRequest, stringToSign) = (Read(Name), FileOf(Name, "query-canonical-request"), FileOf(Name, "query-string-to-sign"));
        CheckQuery(Name, vector, canonicalRequest, stringToSign);

        Assert.ThrowsAny<XunitException>(() => CheckQuery(Name, vector, canonicalRequest + "x", stringToSign));
        Assert.ThrowsAny<XunitException>(() => CheckQuery(Name, vector, canonicalRequest, stringToSign + "x"));
        Assert.ThrowsAny<XunitException>(() => CheckQuery(Name, vector with { Region = "*" }, canonicalRequest, stringToSign));
        Assert.ThrowsAny<XunitException>(() => CheckQuery(Name, vector with { Credentials = new("AKIDOTHER", "other") }, canonicalRequest, stringToSign));
        Assert.ThrowsAny<XunitException>(() => CheckQuery("get-vanilla", vector, canonicalRequest, stringToSign));
    }

    [Fact]
    public void All_cases_are_there() => Assert.Equal(38, Published(Corpus.PathTo(Folder, Repository)).Count());

    [Fact]
    public void Altered_expectation_is_noticed()
    {
        var vector = Read("post-x-www-form-urlencoded");
        var key = PublicKey("post-x-www-form-urlencoded");
        Check(vector, key);

        Assert.ThrowsAny<XunitException>(() => Check(vector with { CanonicalRequest = vector.CanonicalRequest + "x" }, key));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { StringToSign = vector.StringToSign + "x" }, key));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { Signature = Read("get-vanilla").Signature }, key));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { SignedRequest = vector.SignedRequest with { Headers = [] } }, key));
        Assert.ThrowsAny<XunitException>(() => Check(vector, new ECPoint { X = key.Y, Y = key.X }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { Credentials = new("AKIDOTHER", "other") }, key));
    }

    private static string FileOf(string name, string file) => File.ReadAllText(Path.Combine(Corpus.PathTo(Folder, Repository), name, file + ".txt"));

    private static void CheckQuery(string name, SigV4Vector vector, string canonicalRequest, string stringToSign)
    {
        var sent = vector.Request;
        var request = new QuerySigningRequest
        {
            Method = sent.Method,
            Path = sent.Path,
            Query = sent.Query,
            Headers = sent.Headers.Select(static header => new SigningHeader(header.Name, header.Value)).ToArray(),
            PayloadHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent.Body))),
            Lifetime = 3600,
            NormalizePath = vector.Normalize,
            LeaveTokenUnsigned = vector.OmitSessionToken,
        };

        var query = new QuerySigner(vector.Region, vector.Service, isSigV4a: true).Sign(request, vector.Credentials, vector.Time);

        var (parameters, signature) = CutSignature(query);
        var (published, publishedSignature) = CutSignature(HttpText.Parse(FileOf(name, "query-signed-request")).Query);
        Assert.Equal(published, parameters);
        var signed = vector.OmitSessionToken ? string.Join('&', parameters.Split('&').Where(static pair => !pair.StartsWith("X-Amz-Security-Token=", StringComparison.Ordinal))) : parameters;
        Assert.Equal(canonicalRequest, QuerySigner.CanonicalRequest(request, signed));
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = PublicKey(name) });
        Assert.True(Verifies(verifier, vector with { StringToSign = stringToSign }, signature), "Our signature is not one of the published key.");
        Assert.True(Verifies(verifier, vector with { StringToSign = stringToSign }, publishedSignature), "The published signature is not one for the text.");
        if (!vector.OmitSessionToken && vector.Normalize)
            AssertTaken(vector, query);
    }

    // By the local service, which checks signatures in its own way.
    private static void AssertTaken(SigV4Vector vector, string query)
    {
        var (id, secret, token) = (vector.Credentials.AccessKeyId, vector.Credentials.SecretAccessKey, vector.Credentials.SessionToken);
        var headers = vector.Request.Headers.GroupBy(static header => header.Name, static header => header.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static header => header.Key, static header => string.Join(',', header), StringComparer.OrdinalIgnoreCase);
        var check = new SignatureVerifier([new LocalCredentials(id, secret, token)])
            .Check(new(vector.Request.Method, "https", $"{vector.Request.Path}?{query}", headers, Encoding.UTF8.GetBytes(vector.Request.Body)));
        Assert.True(check.IsValid, check.Detail);
    }

    private static (string Parameters, string Signature) CutSignature(string query)
    {
        const string Name = "&X-Amz-Signature=";
        var at = query.IndexOf(Name, StringComparison.Ordinal);
        return (query[..at], query[(at + Name.Length)..]);
    }

    // Two of the folders have a request and nothing that is expected of it.
    private static IEnumerable<string> Published(string folder) => Directory.GetDirectories(folder).Where(static path => File.Exists(Path.Combine(path, "public-key.json")));

    private static SigV4Vector Read(string name) => SigV4Vector.Read(Path.Combine(Corpus.PathTo(Folder, Repository), name));

    private static ECPoint PublicKey(string name)
    {
        using var document = Corpus.ReadJson(Path.Combine(Folder, name, "public-key.json"), Repository);
        byte[] Number(string property) => Convert.FromHexString(document.RootElement.GetProperty(property).GetString()!);
        return new() { X = Number("X"), Y = Number("Y") };
    }

    private static void Check(SigV4Vector vector, ECPoint published)
    {
        using var key = new SigV4aKey(vector.Credentials);
        Assert.Equal(published.X, key.PublicKey().X);
        Assert.Equal(published.Y, key.PublicKey().Y);

        using var signer = new SigV4aSigner(vector.Region, vector.Service);
        var sent = vector.Request;
        var request = new SigningRequest
        {
            Target = CanonicalTarget.Create(sent.Method, sent.Path, sent.Query, normalizePath: vector.Normalize),
            Headers = sent.Headers.Select(static header => new SigningHeader(header.Name, header.Value)).ToArray(),
            Body = Encoding.UTF8.GetBytes(sent.Body),
            SendContentHash = vector.SignBody,
            LeaveTokenUnsigned = vector.OmitSessionToken,
        };
        var signature = signer.Sign(request, vector.Credentials, vector.Time);

        Assert.Equal(vector.CanonicalRequest, CanonicalRequest(request, vector, signature));
        Assert.Equal(vector.StringToSign, StringToSign(vector, signature.Date));
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = published });
        var made = signature.Authorization[(signature.Authorization.LastIndexOf('=') + 1)..];
        Assert.True(Verifies(verifier, vector, made), "Our signature is not one of the published key.");
        Assert.True(Verifies(verifier, vector, vector.Signature), "The published signature is not one for the text.");
        Assert.True(RevokeGen.Testing.Signing.SigV4aKey.Verifies(vector.Credentials.AccessKeyId, vector.Credentials.SecretAccessKey, vector.StringToSign, Convert.FromHexString(made)));
        Assert.Equal(Unsigned(vector.SignedRequest.Headers), Unsigned(Signed(vector, signature)));
    }

    private static bool Verifies(ECDsa key, SigV4Vector vector, string signature) =>
        key.VerifyData(Encoding.UTF8.GetBytes(vector.StringToSign), Convert.FromHexString(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static string CanonicalRequest(in SigningRequest request, SigV4Vector vector, RequestSignature signature)
    {
        var text = new Utf8Text(stackalloc byte[16]);
        using var headers = SigV4Signer.HeadersOf(request, vector.Credentials, new("x-amz-date", signature.Date), signature.ContentHash, signature.RegionSet);
        SigV4Signer.WriteCanonicalRequest(ref text, headers, request.Target, SHA256.HashData(request.Body));
        var written = text.ToString();
        text.Dispose();
        return written;
    }

    private static string StringToSign(SigV4Vector vector, string date)
    {
        var text = new Utf8Text(stackalloc byte[16]);
        SigV4aSigner.WriteStringToSign(ref text, date, $"{date[..8]}/{vector.Service}/aws4_request", SHA256.HashData(Encoding.UTF8.GetBytes(vector.CanonicalRequest)));
        var written = text.ToString();
        text.Dispose();
        return written;
    }

    private static List<(string Name, string Value)> Signed(SigV4Vector vector, RequestSignature signature)
    {
        Assert.StartsWith(Algorithm + " ", signature.Authorization, StringComparison.Ordinal);
        List<(string, string)> headers =
        [
            .. vector.Request.Headers, ("x-amz-date", signature.Date), ("x-amz-region-set", signature.RegionSet!), ("authorization", signature.Authorization),
        ];
        if (vector.Credentials.SessionToken is { } token)
            headers.Add(("x-amz-security-token", token));
        if (signature.ContentHash is { } hash)
            headers.Add(("x-amz-content-sha256", hash));
        return headers;
    }

    // The signature itself is another each time.
    private static IEnumerable<(string, string)> Unsigned(IEnumerable<(string Name, string Value)> headers) =>
        headers.Select(static header => header.Name == "authorization" ? (header.Name, header.Value[..header.Value.LastIndexOf('=')]) : header)
            .OrderBy(static header => header.Item1, StringComparer.Ordinal);
}
