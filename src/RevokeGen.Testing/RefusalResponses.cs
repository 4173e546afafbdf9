using System.Linq;
using System.Xml;

namespace RevokeGen.Testing;

/// <summary>What a service answers to a request that it will not look at any further, in the words of the request's protocol.</summary>
internal static class RefusalResponses
{
    public static ScriptedResponse? ForSignature(SignatureCheck check, WireRequest request) => check.Status switch
    {
        SignatureStatus.Missing => Error(request, "MissingAuthenticationToken", "MissingAuthenticationTokenException", check.Detail, 403),
        SignatureStatus.Incomplete => Error(request, "IncompleteSignature", "IncompleteSignatureException", check.Detail, 400),
        SignatureStatus.UnknownCredentials => Error(request, "InvalidClientTokenId", "UnrecognizedClientException", check.Detail, 403),
        SignatureStatus.Mismatch => Error(request, "SignatureDoesNotMatch", "InvalidSignatureException", check.Detail, 403),
        _ => null,
    };

    public static ScriptedResponse ForBody(string defect, WireRequest request) =>
        Error(request, "MalformedQueryString", "SerializationException", defect, 400);

    public static ScriptedResponse ForOperation(string operation, WireRequest request) =>
        Error(request, "InvalidAction", "UnknownOperationException", $"No answer is scripted for the operation '{operation}'.", 404);

    // Some of the JSON protocols have the code in a header, some in the body.
    private static ScriptedResponse Error(WireRequest request, string queryCode, string jsonCode, string message, int statusCode) =>
        request.IsForm ? ScriptedResponse.QueryError(queryCode, ForXml(message), statusCode)
        : request.IsCbor ? ScriptedResponse.CborError(jsonCode, message, statusCode)
        : ScriptedResponse.RestJsonError(jsonCode, message, statusCode) with { Body = ScriptedResponse.JsonError(jsonCode, message).Body };

    // The request's own words, which may be anything, are part of it.
    private static string ForXml(string message) =>
        string.Concat(message.EnumerateRunes().Select(static rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
}
