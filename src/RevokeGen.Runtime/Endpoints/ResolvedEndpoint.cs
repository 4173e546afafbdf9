using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>Where requests go and how they are signed.</summary>
/// <param name="url">The address, without a trailing slash unless it has a path.</param>
public sealed class ResolvedEndpoint(string url)
{
    /// <summary>The address.</summary>
    public string Url => url;

    /// <summary>How requests may be signed, the best first; none for the service's own way.</summary>
    public IReadOnlyList<EndpointAuthScheme> AuthSchemes { get; init; } = [];

    /// <summary>Headers that go with every request to the endpoint.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What else the rules say, by names with dots between their parts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>Whether a request to one can also go to the other, as it is.</summary>
    internal bool IsSame(ResolvedEndpoint other) =>
        ReferenceEquals(this, other)
        || (string.Equals(url, other.Url, StringComparison.Ordinal) && AuthSchemes.SequenceEqual(other.AuthSchemes) && Headers.SequenceEqual(other.Headers));
}
