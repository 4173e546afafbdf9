using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RevokeGen.Testing.Signing;

/// <summary>The parts of an <c>Authorization</c> header of SigV4 or SigV4a.</summary>
/// <param name="AccessKeyId">Who signed.</param>
/// <param name="Date">The scope's day, <c>yyyyMMdd</c>.</param>
/// <param name="Region">The scope's region; null in SigV4a, whose scope has none.</param>
/// <param name="Service">The scope's service.</param>
/// <param name="SignedHeaders">The names of the headers that were signed, in the order given.</param>
/// <param name="Signature">The signature, in lower-case hexadecimal.</param>
internal sealed record AuthorizationHeader(
    string AccessKeyId, string Date, string? Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public const string SigV4 = "AWS4-HMAC-SHA256";
    public const string SigV4a = "AWS4-ECDSA-P256-SHA256";

    public bool IsSigV4a => Region is null;

    public string Algorithm => IsSigV4a ? SigV4a : SigV4;

    public string Scope => IsSigV4a ? $"{Date}/{Service}/aws4_request" : $"{Date}/{Region}/{Service}/aws4_request";

    // S3 and what belongs to it take the path as it stands.
    public bool HasExactPath => Service is "s3" or "s3express" or "s3-outposts" or "s3-object-lambda";

    public static bool TryParse(string text, [NotNullWhen(true)] out AuthorizationHeader? header)
    {
        header = null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || text[..space] is not (SigV4 or SigV4a))
            return false;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in text[(space + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (field.Split('=', 2) is not [var name, var value])
                return false;
            fields[name] = value;
        }

        if (!fields.TryGetValue("Credential", out var credential)
            || !fields.TryGetValue("SignedHeaders", out var signedHeaders)
            || !fields.TryGetValue("Signature", out var signature))
        {
            return false;
        }

        header = (text[..space], credential.Split('/')) switch
        {
            (SigV4, [var id, var date, var region, var service, "aws4_request"]) => new(id, date, region, service, signedHeaders.Split(';'), signature),
            (SigV4a, [var id, var date, var service, "aws4_request"]) => new(id, date, null, service, signedHeaders.Split(';'), signature),
            _ => null,
        };
        return header is not null;
    }
}
