using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>The functions of endpoint rules that are more than an operator. Called by emitted rules; null is how they say that there is no such value.</summary>
public static class EndpointFunctions
{
    private const int LongestLabel = 63;
    private const int ShortestBucket = 3;

    /// <summary>A part of ASCII text (<c>substring</c>).</summary>
    /// <param name="input">The text.</param>
    /// <param name="start">Where the part begins, from 0.</param>
    /// <param name="stop">Where it ends, the first character that is not part of it.</param>
    /// <param name="reverse">Whether both are counted from the end of the text.</param>
    /// <returns>The part; null when the text is too short or not ASCII, or the part is empty.</returns>
    public static string? Substring(string input, int start, int stop, bool reverse)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (start < 0 || start >= stop || input.Length < stop || !Ascii.IsValid(input))
            return null;
        return reverse ? input[(input.Length - stop)..(input.Length - start)] : input[start..stop];
    }

    /// <summary>Percent-encodes all but the unreserved characters of RFC 3986 (<c>uriEncode</c>).</summary>
    public static string UriEncode(string value) => Uri.EscapeDataString(value);

    /// <summary>Takes an address apart (<c>parseURL</c>).</summary>
    /// <returns>The parts; null for what is no http or https address, or has a query.</returns>
    public static UrlParts? ParseUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            || (parsed.Scheme != Uri.UriSchemeHttp && parsed.Scheme != Uri.UriSchemeHttps)
            || url.AsSpan().ContainsAny('?', '#'))
        {
            return null;
        }

        // The address says itself whether it has a port and a path; the parsed one always has both.
        var rest = url.AsSpan(url.IndexOf("://", StringComparison.Ordinal) + 3);
        var slash = rest.IndexOf('/');
        var authority = slash < 0 ? rest : rest[..slash];
        var path = slash < 0 ? "" : rest[slash..].ToString();
        var trimmed = path.Trim('/');
        return new(
            parsed.Scheme,
            authority.ToString(),
            path,
            trimmed.Length == 0 ? "/" : $"/{trimmed}/",
            parsed.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6);
    }

    /// <summary>Whether text can be a label of a host name (<c>isValidHostLabel</c>).</summary>
    /// <param name="value">The text.</param>
    /// <param name="allowSubDomains">Whether it may be several labels with dots between them.</param>
    public static bool IsValidHostLabel(string value, bool allowSubDomains)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!allowSubDomains)
            return IsLabel(value);
        foreach (var label in value.AsSpan().Split('.'))
        {
            if (!IsLabel(value.AsSpan()[label]))
                return false;
        }

        return true;
    }

    /// <summary>Takes text apart at each delimiter (<c>split</c>).</summary>
    /// <param name="value">The text.</param>
    /// <param name="delimiter">What stands between the parts.</param>
    /// <param name="limit">How many parts there are at most, the last with all that is left; 0 for no limit.</param>
    public static IReadOnlyList<string> Split(string value, string delimiter, int limit)
    {
        ArgumentNullException.ThrowIfNull(value);
        return limit == 0 ? value.Split(delimiter) : value.Split(delimiter, limit);
    }

    /// <summary>An item of a list (<c>getAttr</c> with an index).</summary>
    /// <param name="items">The list.</param>
    /// <param name="index">The place from 0; a negative one is counted from the end.</param>
    /// <returns>The item; null where there is none.</returns>
    public static string? At(IReadOnlyList<string> items, int index)
    {
        ArgumentNullException.ThrowIfNull(items);
        var place = index < 0 ? items.Count + index : index;
        return place >= 0 && place < items.Count ? items[place] : null;
    }

    /// <summary>Takes the name of a resource apart (<c>aws.parseArn</c>).</summary>
    /// <returns>The parts; null for what is no such name.</returns>
    public static Arn? ParseArn(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(':', 6) is ["arn", { Length: > 0 } partition, { Length: > 0 } service, var region, var account, { Length: > 0 } resource]
            ? new(partition, service, region, account, resource.Split([':', '/']))
            : null;
    }

    /// <summary>Whether a bucket of S3 can be part of a host name (<c>aws.isVirtualHostableS3Bucket</c>).</summary>
    /// <param name="value">The bucket's name.</param>
    /// <param name="allowSubDomains">Whether it may have dots.</param>
    public static bool IsVirtualHostableS3Bucket(string value, bool allowSubDomains)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is < ShortestBucket or > LongestLabel || IPAddress.TryParse(value, out _))
            return false;
        foreach (var character in value)
        {
            if (char.IsAsciiLetterUpper(character))
                return false;
        }

        return IsValidHostLabel(value, allowSubDomains);
    }

    private static bool IsLabel(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > LongestLabel || value[0] == '-' || value[^1] == '-')
            return false;
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                return false;
        }

        return true;
    }
}
