using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>Signs requests with AWS Signature Version 4A in headers, for a set of regions and one service. Safe for concurrent use.</summary>
/// <param name="regionSet">The regions that the signature is for, with commas between them; <c>*</c> for all.</param>
/// <param name="service">The service name in the signature's scope.</param>
internal sealed class SigV4aSigner(string regionSet, string service) : IRequestSigner
{
    private const string Algorithm = "AWS4-ECDSA-P256-SHA256";

    private SigV4aKey? _key;

    public RequestSignature Sign(scoped in SigningRequest request, AwsCredentials credentials, DateTimeOffset time)
    {
        var date = SigV4Signer.DateText(time);
        var scope = $"{date.AsSpan(0, SigV4Signer.DayLength)}/{service}/aws4_request";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (request.PayloadHash is null)
            SHA256.HashData(request.Body, hash);
        var contentHash = request.SendContentHash ? request.PayloadHash ?? Convert.ToHexStringLower(hash) : null;
        using var headers = SigV4Signer.HeadersOf(request, credentials, new("x-amz-date", date), contentHash, regionSet);

        var text = new Utf8Text(stackalloc byte[1024]);
        SigV4Signer.WriteCanonicalRequest(ref text, headers, request.Target, hash, request.PayloadHash);
        SHA256.HashData(text.Written, hash);
        text.Dispose();

        text = new Utf8Text(stackalloc byte[256]);
        WriteStringToSign(ref text, date, scope, hash);
        var signature = KeyFor(credentials).Sign(text.Written);
        text.Dispose();

        text = new Utf8Text(stackalloc byte[512]);
        text.Append($"{Algorithm} Credential={credentials.AccessKeyId}/{scope}, SignedHeaders=");
        headers.WriteNames(ref text);
        text.Append(", Signature="u8);
        text.AppendHex(signature);
        var authorization = text.ToString();
        text.Dispose();
        return new(authorization, date, contentHash) { RegionSet = regionSet };
    }

    /// <summary>Writes the text that is signed.</summary>
    internal static void WriteStringToSign(ref Utf8Text text, string date, string scope, scoped ReadOnlySpan<byte> canonicalRequestHash) =>
        SigV4Signer.WriteStringToSign(ref text, Algorithm, date, Encoding.UTF8.GetBytes(scope), canonicalRequestHash);

    public void Dispose() => Interlocked.Exchange(ref _key, null)?.Dispose();

    // A key that is replaced may still sign for another call, so it is left to the garbage collector.
    private SigV4aKey KeyFor(AwsCredentials credentials)
    {
        var key = Volatile.Read(ref _key);
        if (key is null || !key.Fits(credentials))
            Volatile.Write(ref _key, key = new SigV4aKey(credentials));
        return key;
    }
}
