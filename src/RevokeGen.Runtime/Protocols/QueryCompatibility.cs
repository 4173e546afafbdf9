using System.Collections.Generic;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Protocols;

/// <summary>What services that once spoke awsQuery keep of it in another protocol: the codes of errors, in a header (<c>aws.protocols#awsQueryCompatible</c>).</summary>
internal static class QueryCompatibility
{
    private const string ErrorHeader = "x-amzn-query-error";

    /// <summary>Tells a service that its caller understands the header.</summary>
    public static KeyValuePair<string, string> ModeHeader => KeyValuePair.Create("x-amzn-query-mode", "true");

    /// <summary>The code in <c>Code;Fault</c>; null when there is none, or the service never spoke awsQuery.</summary>
    public static string? CodeOf(ServiceInfo service, ResponseHeaders headers)
    {
        var code = service.IsQueryCompatible ? headers.Find(ErrorHeader)?.Split(';')[0].Trim() : null;
        return string.IsNullOrEmpty(code) ? null : code;
    }
}
