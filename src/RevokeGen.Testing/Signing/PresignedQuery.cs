using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Testing.Signing;

/// <summary>The parts of a signature of SigV4 or SigV4a in a request's query, and what of the request it covers.</summary>
/// <param name="AccessKeyId">Who signed.</param>
/// <param name="Algorithm">By which algorithm.</param>
/// <param name="Scope">The scope, such as <c>20250131/eu-west-1/sts/aws4_request</c>, without a region in SigV4a.</param>
/// <param name="Date">When it was signed, <c>yyyyMMdd'T'HHmmss'Z'</c>.</param>
/// <param name="SignedHeaders">The names of the headers that were signed, in the order given.</param>
/// <param name="SessionToken">The session token; null when there is none.</param>
/// <param name="Signature">The signature, in lower-case hexadecimal.</param>
/// <param name="SignedTarget">Path and query without the signature.</param>
internal sealed record PresignedQuery(
    string AccessKeyId, string Algorithm, string Scope, string Date, IReadOnlyList<string> SignedHeaders, string? SessionToken, string Signature, string SignedTarget)
{
    private const string Prefix = "X-Amz-";
    private const string SignatureName = "X-Amz-Signature=";
    private const int Week = 604_800;

    public static bool IsIn(string target) => Pairs(target).Any(static pair => pair.StartsWith(SignatureName, StringComparison.Ordinal));

    /// <summary>The form that stands in the query beside the signature; null when there is none.</summary>
    public static string? FormIn(string target)
    {
        if (!IsIn(target))
            return null;
        var rest = Pairs(target).Where(static pair => !pair.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        return rest.Exists(static pair => pair.StartsWith("Action=", StringComparison.Ordinal)) ? string.Join('&', rest) : null;
    }

    /// <summary>Reads the signature; null when a part is missing or not as it must be.</summary>
    public static PresignedQuery? Read(string target)
    {
        var signing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Pairs(target).Where(static pair => pair.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (pair.Split('=', 2) is not [var name, var value] || !signing.TryAdd(name, Uri.UnescapeDataString(value)))
                return null;
        }

        var algorithm = signing.GetValueOrDefault("X-Amz-Algorithm");
        if (!(algorithm == AuthorizationHeader.SigV4 || (algorithm == AuthorizationHeader.SigV4a && signing.ContainsKey("X-Amz-Region-Set")))
            || !signing.TryGetValue("X-Amz-Credential", out var credential) || credential.Split('/', 2) is not [var accessKeyId, var scope]
            || !signing.TryGetValue("X-Amz-Date", out var date) || !scope.StartsWith(date.Split('T')[0] + "/", StringComparison.Ordinal)
            || !DateTime.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || !signing.TryGetValue("X-Amz-SignedHeaders", out var signedHeaders)
            || !int.TryParse(signing.GetValueOrDefault("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var lifetime) || lifetime is < 1 or > Week)
        {
            return null;
        }

        var unsigned = Pairs(target).Where(static pair => !pair.StartsWith(SignatureName, StringComparison.Ordinal));
        return new(
            accessKeyId,
            algorithm!,
            scope,
            date,
            signedHeaders.Split(';'),
            signing.GetValueOrDefault("X-Amz-Security-Token"),
            signing["X-Amz-Signature"],
            $"{target.Split('?')[0]}?{string.Join('&', unsigned)}");
    }

    private static string[] Pairs(string target) => target.Split('?', 2) is [_, var query] ? query.Split('&', StringSplitOptions.RemoveEmptyEntries) : [];
}
