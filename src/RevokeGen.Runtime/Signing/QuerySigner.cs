using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>Signs requests with AWS Signature Version 4 or 4A in their query, for one service: whoever has the URL can send them.</summary>
/// <param name="region">The region in the signature's scope; with SigV4a the regions that the signature is for, with commas between them, <c>*</c> for all.</param>
/// <param name="service">The service name in the signature's scope.</param>
/// <param name="isSigV4a">Whether the signature is one of SigV4a.</param>
internal sealed class QuerySigner(string region, string service, bool isSigV4a = false)
{
    private const string SignatureName = "&X-Amz-Signature=";

    private string Algorithm => isSigV4a ? "AWS4-ECDSA-P256-SHA256" : "AWS4-HMAC-SHA256";

    /// <summary>Signs a request.</summary>
    /// <returns>The whole query, without the question mark.</returns>
    public string Sign(QuerySigningRequest request, AwsCredentials credentials, DateTimeOffset time)
    {
        var date = SigV4Signer.DateText(time);
        var day = date[..SigV4Signer.DayLength];
        var scope = isSigV4a ? $"{day}/{service}/aws4_request" : $"{day}/{region}/{service}/aws4_request";
        var query = Parameters(request, $"{credentials.AccessKeyId}/{scope}", date);
        var token = credentials.SessionToken is { } given ? $"&X-Amz-Security-Token={Uri.EscapeDataString(given)}" : "";
        var regions = isSigV4a ? $"&X-Amz-Region-Set={Uri.EscapeDataString(region)}" : "";

        var canonical = CanonicalRequest(request, $"{query}{(request.LeaveTokenUnsigned ? "" : token)}{regions}");
        var text = new Utf8Text(stackalloc byte[256]);
        SigV4Signer.WriteStringToSign(ref text, Algorithm, date, Encoding.UTF8.GetBytes(scope), SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var signature = isSigV4a ? SignWithCurve(credentials, text.Written) : SignWithSecret(credentials, day, text.Written);
        text.Dispose();
        return $"{query}{token}{regions}{SignatureName}{Convert.ToHexStringLower(signature)}";
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

    private static byte[] SignWithCurve(AwsCredentials credentials, ReadOnlySpan<byte> text)
    {
        using var key = new SigV4aKey(credentials);
        return key.Sign(text);
    }

    private byte[] SignWithSecret(AwsCredentials credentials, string day, ReadOnlySpan<byte> text)
    {
        using var pair = new SigningKey(credentials, day, region, service).Rent();
        var signature = new byte[SHA256.HashSizeInBytes];
        pair.Hmac(text, signature);
        return signature;
    }

    private string Parameters(QuerySigningRequest request, string credential, string date)
    {
        var names = request.Headers.Select(static header => header.Name).Distinct().Order(StringComparer.Ordinal);
        var start = request.Query.Length == 0 ? "" : request.Query + "&";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start}X-Amz-Algorithm={Algorithm}&X-Amz-Credential={Uri.EscapeDataString(credential)}&X-Amz-Date={date}&X-Amz-SignedHeaders={Uri.EscapeDataString(string.Join(';', names))}&X-Amz-Expires={request.Lifetime}");
    }
}
