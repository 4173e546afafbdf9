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
        var request = vector.ToSign();
        var signature = signer.Sign(request, vector.Credentials, vector.Time);

        Assert.StartsWith(Algorithm + " ", signature.Authorization, StringComparison.Ordinal);
        Assert.Equal(vector.CanonicalRequest, vector.CanonicalRequestOf(request, signature));
        Assert.Equal(vector.StringToSign, StringToSign(vector, signature.Date));
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = published });
        var made = signature.Authorization[(signature.Authorization.LastIndexOf('=') + 1)..];
        Assert.True(Verifies(verifier, vector, made), "Our signature is not one of the published key.");
        Assert.True(Verifies(verifier, vector, vector.Signature), "The published signature is not one for the text.");
        Assert.True(RevokeGen.Testing.Signing.SigV4aKey.Verifies(vector.Credentials.AccessKeyId, vector.Credentials.SecretAccessKey, vector.StringToSign, Convert.FromHexString(made)));
        Assert.Equal(Unsigned(vector.SignedRequest.Headers), Unsigned(vector.HeadersWith(signature)));
    }

    private static bool Verifies(ECDsa key, SigV4Vector vector, string signature) =>
        key.VerifyData(Encoding.UTF8.GetBytes(vector.StringToSign), Convert.FromHexString(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static string StringToSign(SigV4Vector vector, string date)
    {
        var text = new Utf8Text(stackalloc byte[16]);
        SigV4aSigner.WriteStringToSign(ref text, date, $"{date[..8]}/{vector.Service}/aws4_request", SHA256.HashData(Encoding.UTF8.GetBytes(vector.CanonicalRequest)));
        var written = text.ToString();
        text.Dispose();
        return written;
    }

    // The signature itself is another each time.
    private static IEnumerable<(string, string)> Unsigned(IEnumerable<(string Name, string Value)> headers) =>
        headers.Select(static header => header.Name == "authorization" ? (header.Name, header.Value[..header.Value.LastIndexOf('=')]) : header)
            .OrderBy(static header => header.Item1, StringComparer.Ordinal);
}
