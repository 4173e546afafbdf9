using System.Net.Http;

namespace RevokeGen.Runtime.Http;

/// <summary>The fixed facts of an operation.</summary>
/// <param name="Service">The service it belongs to.</param>
/// <param name="Name">The operation's name in the model.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query below the endpoint, beginning with a slash.</param>
public sealed record OperationInfo(ServiceInfo Service, string Name, HttpMethod Method, string Path);
