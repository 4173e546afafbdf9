using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>Signs requests with AWS Signature Version 4 in their query, for one region and service: whoever has the URL can send them.</summary>
/// <param name="region">The region in the signature's scope.</param>
/// <param name="service">The service name in the signature's scope.</param>
internal sealed class QuerySigner(string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string SignatureName = "&X-Amz-Signature=";

    /// <summary>Signs a request.</summary>
    /// <returns>The whole query, without the question mark.</returns>
    public string Sign(QuerySigningRequest request, AwsCredentials credentials, DateTimeOffset time)
    {
        var date = SigV4Signer.DateText(time);
        var key = new SigningKey(credentials, date.AsSpan(0, SigV4Signer.DayLength), region, service);
        using var pair = key.Rent();
        var query = Parameters(request, $"{credentials.AccessKeyId}/{Encoding.UTF8.GetString(key.Scope)}", date);
        var token = credentials.SessionToken is { } given ? $"&X-Amz-Security-Token={Uri.EscapeDataString(given)}" : "";

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        pair.Sha256(Encoding.UTF8.GetBytes(CanonicalRequest(request, request.LeaveTokenUnsigned ? query : query + token)), hash);
        var text = new Utf8Text(stackalloc byte[256]);
        SigV4Signer.WriteStringToSign(ref text, Algorithm, date, key.Scope, hash);
        pair.Hmac(text.Written, hash);
        text.Dispose();
        return $"{query}{token}{SignatureName}{Convert.ToHexStringLower(hash)}";
    }

    /// <summary>The canonical request that <see cref="Sign"/> hashes.</summary>
    internal static string CanonicalRequest(QuerySigningRequest request, string query)
    {
        var text = new Utf8Text(stackalloc byte[1024]);
        using var headers = new CanonicalHeaders(request.Headers.ToArray(), room: 0);
        var target = CanonicalTarget.Create(request.Method, request.Path, query, request.IsExact, request.NormalizePath);
        SigV4Signer.WriteCanonicalRequest(ref text, headers, target, [], request.PayloadHash);
        var written = text.ToString();
        text.Dispose();
        return written;
    }

    private static string Parameters(QuerySigningRequest request, string credential, string date)
    {
        var names = request.Headers.Select(static header => header.Name).Distinct().Order(StringComparer.Ordinal);
        var start = request.Query.Length == 0 ? "" : request.Query + "&";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start}X-Amz-Algorithm={Algorithm}&X-Amz-Credential={Uri.EscapeDataString(credential)}&X-Amz-Date={date}&X-Amz-SignedHeaders={Uri.EscapeDataString(string.Join(';', names))}&X-Amz-Expires={request.Lifetime}");
    }
}
