using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace RevokeGen.Testing.Signing;

/// <summary>Checks signatures of SigV4 and SigV4a in the <c>Authorization</c> header and in the query, as a service does.</summary>
/// <param name="credentials">Whom the service knows.</param>
internal sealed class SignatureVerifier(IEnumerable<LocalCredentials> credentials)
{
    private const string Bearer = "Bearer ";

    private readonly Dictionary<string, LocalCredentials> _credentials =
        credentials.ToDictionary(static known => known.AccessKeyId, StringComparer.Ordinal);

    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tokens">The bearer tokens that are as good as a signature; null for none.</param>
    public SignatureCheck Check(WireRequest request, IEnumerable<string>? tokens = null)
    {
        if (!request.Headers.TryGetValue("Authorization", out var text))
            return PresignedQuery.IsIn(request.Target) ? CheckQuery(request) : new(SignatureStatus.Missing, "The request has no Authorization header.");
        if (text.StartsWith(Bearer, StringComparison.Ordinal))
            return tokens?.Contains(text[Bearer.Length..], StringComparer.Ordinal) == true ? new(SignatureStatus.Valid, "") : new(SignatureStatus.UnknownCredentials, "Nobody has this bearer token.");
        if (!AuthorizationHeader.TryParse(text, out var header))
            return new(SignatureStatus.Incomplete, "The Authorization header is neither AWS4-HMAC-SHA256 nor AWS4-ECDSA-P256-SHA256 with Credential, SignedHeaders and Signature.");
        if (FindGap(request, header) is { } gap)
            return new(SignatureStatus.Incomplete, gap, header.Scope);
        if (!_credentials.TryGetValue(header.AccessKeyId, out var known))
            return new(SignatureStatus.UnknownCredentials, $"Nobody has the access key id {header.AccessKeyId}.", header.Scope);
        if (request.Headers.GetValueOrDefault("X-Amz-Security-Token") != known.SessionToken)
            return new(SignatureStatus.UnknownCredentials, "The session token does not go with the access key id.", header.Scope);

        var claimed = request.Headers.GetValueOrDefault("X-Amz-Content-Sha256");
        var payloadHash = claimed is "UNSIGNED-PAYLOAD" or "STREAMING-UNSIGNED-PAYLOAD-TRAILER" ? claimed : HexSha256(request.Body);
        if (claimed is not null && claimed != payloadHash)
            return new(SignatureStatus.Mismatch, "X-Amz-Content-Sha256 is not the body's hash.", header.Scope);
        return IsSignature(request, header, known, payloadHash)
            ? new(SignatureStatus.Valid, "", header.Scope)
            : new(SignatureStatus.Mismatch, "The signature is not the one that the known secret makes for this request.", header.Scope);
    }

    private SignatureCheck CheckQuery(WireRequest request)
    {
        if (PresignedQuery.Read(request.Target) is not { } query)
            return new(SignatureStatus.Incomplete, "The query is neither AWS4-HMAC-SHA256 nor AWS4-ECDSA-P256-SHA256 (with X-Amz-Region-Set) with X-Amz-Credential, -Date, -Expires (1 to 604800), -SignedHeaders and -Signature.");
        if (query.SignedHeaders.FirstOrDefault(name => !request.Headers.ContainsKey(name)) is { } absent)
            return new(SignatureStatus.Incomplete, $"The signed header {absent} is not there.", query.Scope);
        if (!query.SignedHeaders.Contains("host"))
            return new(SignatureStatus.Incomplete, "The header host is not signed.", query.Scope);
        if (!_credentials.TryGetValue(query.AccessKeyId, out var known) || query.SessionToken != known.SessionToken)
            return new(SignatureStatus.UnknownCredentials, $"Nobody has the access key id {query.AccessKeyId} with this session token.", query.Scope);
        var isS3 = query.Scope.Contains("/s3/", StringComparison.Ordinal);
        var isUnsigned = isS3 || request.Headers.GetValueOrDefault("X-Amz-Content-Sha256") == "UNSIGNED-PAYLOAD";
        var canonical = CanonicalRequest.Of(
            request with { Target = query.SignedTarget }, query.SignedHeaders, isUnsigned ? "UNSIGNED-PAYLOAD" : HexSha256(request.Body), isS3);
        return IsSignature(query.Algorithm, query.Date, query.Scope, canonical, query.Signature, known)
            ? new(SignatureStatus.Valid, "", query.Scope)
            : new(SignatureStatus.Mismatch, "The signature is not the one that the known secret makes for this request.", query.Scope);
    }

    private static string? FindGap(WireRequest request, AuthorizationHeader header)
    {
        var signed = header.SignedHeaders;
        var date = request.Headers.GetValueOrDefault("X-Amz-Date", "");
        if (!DateTime.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return "X-Amz-Date is missing or not of the form 20250131T235959Z.";
        if (!date.StartsWith(header.Date, StringComparison.Ordinal))
            return "The scope's day is not the day of X-Amz-Date.";
        if (header.IsSigV4a && !request.Headers.ContainsKey("X-Amz-Region-Set"))
            return "X-Amz-Region-Set is missing.";
        if (!signed.SequenceEqual(signed.Order(StringComparer.Ordinal)) || signed.Any(static name => name.Any(char.IsAsciiLetterUpper)))
            return "SignedHeaders are not sorted and in lower case.";
        if (signed.FirstOrDefault(name => !request.Headers.ContainsKey(name)) is { } absent)
            return $"The signed header {absent} is not there.";
        var mustBeSigned = request.Headers.Keys
            .Select(static name => name.ToLowerInvariant())
            .Where(static name => name is "host" or "content-type" || name.StartsWith("x-amz-", StringComparison.Ordinal));
        return mustBeSigned.FirstOrDefault(name => !signed.Contains(name)) is { } unsigned ? $"The header {unsigned} is not signed." : null;
    }

    private static bool IsSignature(WireRequest request, AuthorizationHeader header, LocalCredentials known, string payloadHash)
    {
        var canonical = CanonicalRequest.Of(request, header.SignedHeaders, payloadHash, header.HasExactPath);
        return IsSignature(header.Algorithm, request.Headers["X-Amz-Date"], header.Scope, canonical, header.Signature, known);
    }

    private static bool IsSignature(string algorithm, string date, string scope, string canonical, string signature, LocalCredentials known)
    {
        var stringToSign = $"{algorithm}\n{date}\n{scope}\n{HexSha256(Encoding.UTF8.GetBytes(canonical))}";
        return algorithm == AuthorizationHeader.SigV4a
            ? FromHex(signature) is { } der && SigV4aKey.Verifies(known.AccessKeyId, known.SecretAccessKey, stringToSign, der)
            : Sign(stringToSign, scope, known) == signature;
    }

    private static string Sign(string stringToSign, string scope, LocalCredentials known)
    {
        var key = Encoding.UTF8.GetBytes($"AWS4{known.SecretAccessKey}");
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));
    }

    private static byte[]? FromHex(string text)
    {
        try
        {
            return Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            // What is no number is no signature, and refused as such.
            return null;
        }
    }

    private static string HexSha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
