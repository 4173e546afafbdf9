using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RevokeGen.Runtime.Signing;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Signing;

public sealed class SigV4VectorTests
{
    private const string Folder = "sigv4/aws-c-auth/v4";
    private const string Repository = "awslabs/aws-c-auth";

    public static IEnumerable<TheoryDataRow<string>> Names => Corpus.Rows(
        Folder, Repository, static folder => Directory.GetDirectories(folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_is_signed_as_published(string name) => Check(Read(name));

    [Fact]
    public void All_cases_are_there() => Assert.Equal(38, Directory.GetDirectories(Corpus.PathTo(Folder, Repository)).Length);

    [Fact]
    public void Altered_expectation_is_noticed()
    {
        var vector = Read("post-x-www-form-urlencoded");
        Check(vector);

        Assert.ThrowsAny<XunitException>(() => Check(vector with { CanonicalRequest = vector.CanonicalRequest + "x" }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { StringToSign = vector.StringToSign + "x" }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { Signature = "0" + vector.Signature[1..] }));
        Assert.ThrowsAny<XunitException>(() => Check(vector with { SignedRequest = vector.SignedRequest with { Headers = [] } }));
    }

    /// <summary>Where a case is.</summary>
    internal static string FolderOf(string name) => Path.Combine(Corpus.PathTo(Folder, Repository), name);

    private static SigV4Vector Read(string name) => SigV4Vector.Read(FolderOf(name));

    private static void Check(SigV4Vector vector)
    {
        using var signer = new SigV4Signer(vector.Region, vector.Service);
        var request = vector.ToSign();

        var signature = signer.Sign(request, vector.Credentials, vector.Time);

        Assert.Equal(vector.CanonicalRequest, vector.CanonicalRequestOf(request, signature));
        Assert.Equal(vector.StringToSign, StringToSign(vector, signature.Date));
        Assert.Equal(vector.Signature, signature.Authorization[^vector.Signature.Length..]);
        Assert.Equal(Sorted(vector.SignedRequest.Headers), Sorted(vector.HeadersWith(signature)));
    }

    private static string StringToSign(SigV4Vector vector, string date)
    {
        var text = new Utf8Text(stackalloc byte[16]);
        var scope = $"{date[..8]}/{vector.Region}/{vector.Service}/aws4_request";
        SigV4Signer.WriteStringToSign(
            ref text, "AWS4-HMAC-SHA256", date, Encoding.UTF8.GetBytes(scope), SHA256.HashData(Encoding.UTF8.GetBytes(vector.CanonicalRequest)));
        var written = text.ToString();
        text.Dispose();
        return written;
    }

    private static IEnumerable<(string, string)> Sorted(IEnumerable<(string Name, string Value)> headers) =>
        headers.OrderBy(static header => header.Name, StringComparer.Ordinal);
}
