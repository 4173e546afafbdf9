using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RevokeGen.Testing.Signing;

/// <summary>The parts of a SigV4 <c>Authorization</c> header.</summary>
/// <param name="AccessKeyId">Who signed.</param>
/// <param name="Date">The scope's day, <c>yyyyMMdd</c>.</param>
/// <param name="Region">The scope's region.</param>
/// <param name="Service">The scope's service.</param>
/// <param name="SignedHeaders">The names of the headers that were signed, in the order given.</param>
/// <param name="Signature">The signature, in lower-case hexadecimal.</param>
internal sealed record AuthorizationHeader(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256 ";

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    public static bool TryParse(string text, [NotNullWhen(true)] out AuthorizationHeader? header)
    {
        header = null;
        if (!text.StartsWith(Algorithm, StringComparison.Ordinal))
            return false;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in text[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (field.Split('=', 2) is not [var name, var value])
                return false;
            fields[name] = value;
        }

        if (!fields.TryGetValue("Credential", out var credential)
            || !fields.TryGetValue("SignedHeaders", out var signedHeaders)
            || !fields.TryGetValue("Signature", out var signature)
            || credential.Split('/') is not [var accessKeyId, var date, var region, var service, "aws4_request"])
        {
            return false;
        }

        header = new(accessKeyId, date, region, service, signedHeaders.Split(';'), signature);
        return true;
    }
}
