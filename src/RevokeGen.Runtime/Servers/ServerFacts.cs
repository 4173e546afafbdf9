using System.ComponentModel;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>The fixed facts of a service that only its own half needs.</summary>
/// <param name="Service">The facts that its clients need too.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ServerFacts(ServiceInfo Service)
{
    /// <summary>The declaration of the namespace of its answers in the query protocols, as it stands in a start tag; empty for none.</summary>
    public string XmlNamespace { get; init; } = "";

    /// <summary>Whether errors of restXml are the root of their documents (<c>noErrorWrapping</c>).</summary>
    public bool HasBareErrors { get; init; }
}
