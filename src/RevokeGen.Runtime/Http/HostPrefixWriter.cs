using System;

namespace RevokeGen.Runtime.Http;

/// <summary>Writes what stands before the host name of an endpoint (<c>smithy.api#endpoint</c>, <c>#hostLabel</c>).</summary>
public struct HostPrefixWriter
{
    private const int LongestLabel = 63;

    private readonly string _operation;
    private string _prefix = "";

    internal HostPrefixWriter(string operation) => _operation = operation;

    /// <summary>Writes text of the pattern.</summary>
    public void WriteLiteral(string text) => _prefix += text;

    /// <summary>Writes a member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidRequestException">The value is no label of a host name, so that the request would go to another host.</exception>
    public void WriteLabel(string member, string? value)
    {
        if (!IsLabel(value))
        {
            throw new InvalidRequestException(
                _operation, [new Violation(member, "hostLabel", "is part of the host name; it takes 1 to 63 letters, digits and dashes, without a dash at its ends.")]);
        }

        _prefix += value;
    }

    /// <summary>Puts the prefix into an address. One by number, and the own machine, take none.</summary>
    internal readonly string Before(string url)
    {
        if (_prefix.Length == 0)
            return url;
        var address = new Uri(url);
        if (address.HostNameType is not UriHostNameType.Dns || address.Host == "localhost")
            return url;
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        return url.Insert(start, _prefix);
    }

    private static bool IsLabel(string? value)
    {
        if (value is null or { Length: 0 or > LongestLabel } || value[0] == '-' || value[^1] == '-')
            return false;
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                return false;
        }

        return true;
    }
}
