using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>Signs requests with AWS Signature Version 4 in headers, for one region and service. Safe for concurrent use.</summary>
/// <param name="region">The region in the signature's scope.</param>
/// <param name="service">The service name in the signature's scope.</param>
internal sealed class SigV4Signer(string region, string service) : IRequestSigner
{
    /// <summary>The length of the day in a date's text.</summary>
    internal const int DayLength = 8;

    private const string Algorithm = "AWS4-HMAC-SHA256";

    private SigningKey? _key;
    private SigningDate? _date;

    public RequestSignature Sign(scoped in SigningRequest request, AwsCredentials credentials, DateTimeOffset time)
    {
        var date = DateOf(time);
        var key = KeyFor(credentials, date.Value.AsSpan(0, DayLength));
        var pair = key.Rent();
        try
        {
            return SignWith(key, pair, request, credentials, date);
        }
        finally
        {
            key.Return(pair);
        }
    }

    /// <summary>Writes the canonical request that <see cref="Sign"/> hashes.</summary>
    internal static void WriteCanonicalRequest(
        ref Utf8Text text, scoped in CanonicalHeaders headers, CanonicalTarget target, scoped ReadOnlySpan<byte> bodyHash, string? payloadHash = null)
    {
        text.Append(target.Utf8);
        headers.WriteLines(ref text);
        text.Append((byte)'\n');
        headers.WriteNames(ref text);
        text.Append((byte)'\n');
        if (payloadHash is null)
            text.AppendHex(bodyHash);
        else
            text.Append(payloadHash);
    }

    /// <summary>Writes the text that is signed.</summary>
    internal static void WriteStringToSign(
        ref Utf8Text text, string algorithm, string date, scoped ReadOnlySpan<byte> scope, scoped ReadOnlySpan<byte> canonicalRequestHash)
    {
        text.Append(algorithm);
        text.Append((byte)'\n');
        text.Append(date);
        text.Append((byte)'\n');
        text.Append(scope);
        text.Append((byte)'\n');
        text.AppendHex(canonicalRequestHash);
    }

    /// <summary>The headers that are signed: the request's own and those that signing adds.</summary>
    internal static CanonicalHeaders HeadersOf(
        scoped in SigningRequest request, AwsCredentials credentials, SigningHeader date, string? contentHash, string? regionSet = null)
    {
        var headers = new CanonicalHeaders(request.Headers, room: 4);
        if (contentHash is not null)
            headers.Add(new("x-amz-content-sha256", contentHash));
        headers.Add(date);
        if (credentials.SessionToken is { } token && !request.LeaveTokenUnsigned)
            headers.Add(new("x-amz-security-token", token));
        if (regionSet is not null)
            headers.Add(new("x-amz-region-set", regionSet));
        return headers;
    }

    /// <summary>The text of a time in signatures.</summary>
    internal static string DateText(DateTimeOffset time)
    {
        // Without the marks of the format that the framework writes fast.
        Span<char> sortable = stackalloc char[19];
        time.UtcDateTime.TryFormat(sortable, out _, "s", CultureInfo.InvariantCulture);
        return $"{sortable[..4]}{sortable[5..7]}{sortable[8..13]}{sortable[14..16]}{sortable[17..]}Z";
    }

    public void Dispose() => Interlocked.Exchange(ref _key, null)?.Retire();

    private static RequestSignature SignWith(
        SigningKey key, HashPair pair, scoped in SigningRequest request, AwsCredentials credentials, SigningHeader date)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (request.PayloadHash is null)
            pair.Sha256(request.Body, hash);
        var contentHash = request.SendContentHash ? request.PayloadHash ?? Convert.ToHexStringLower(hash) : null;
        using var headers = HeadersOf(request, credentials, date, contentHash);

        var text = new Utf8Text(stackalloc byte[1024]);
        WriteCanonicalRequest(ref text, headers, request.Target, hash, request.PayloadHash);
        pair.Sha256(text.Written, hash);
        text.Dispose();

        text = new Utf8Text(stackalloc byte[256]);
        WriteStringToSign(ref text, Algorithm, date.Value, key.Scope, hash);
        pair.Hmac(text.Written, hash);
        text.Dispose();

        return new RequestSignature(Authorization(key, headers, hash), date.Value, contentHash);
    }

    private static string Authorization(SigningKey key, scoped in CanonicalHeaders headers, scoped ReadOnlySpan<byte> signature)
    {
        var text = new Utf8Text(stackalloc byte[512]);
        text.Append(key.AuthorizationStart);
        headers.WriteNames(ref text);
        text.Append(", Signature="u8);
        text.AppendHex(signature);
        var authorization = text.ToString();
        text.Dispose();
        return authorization;
    }

    // Calls come many to a second, and those of one second carry the same text.
    private SigningHeader DateOf(DateTimeOffset time)
    {
        var second = time.ToUnixTimeSeconds();
        var date = Volatile.Read(ref _date);
        if (date is null || date.Second != second)
        {
            date = new(second, new("x-amz-date", DateText(time)));
            Volatile.Write(ref _date, date);
        }

        return date.Header;
    }

    private SigningKey KeyFor(AwsCredentials credentials, ReadOnlySpan<char> day)
    {
        var key = Volatile.Read(ref _key);
        if (key is not null && key.Fits(credentials, day))
            return key;
        var fresh = new SigningKey(credentials, day, region, service);
        Interlocked.Exchange(ref _key, fresh)?.Retire();
        return fresh;
    }

    private sealed record SigningDate(long Second, SigningHeader Header);
}
