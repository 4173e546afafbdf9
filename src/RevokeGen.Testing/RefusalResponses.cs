namespace RevokeGen.Testing;

/// <summary>What a service answers to a request that it will not look at any further, in the words of the request's protocol.</summary>
internal static class RefusalResponses
{
    public static ScriptedResponse? ForSignature(SignatureCheck check, bool isForm) => check.Status switch
    {
        SignatureStatus.Missing => Error(isForm, "MissingAuthenticationToken", "MissingAuthenticationTokenException", check.Detail, 403),
        SignatureStatus.Incomplete => Error(isForm, "IncompleteSignature", "IncompleteSignatureException", check.Detail, 400),
        SignatureStatus.UnknownCredentials => Error(isForm, "InvalidClientTokenId", "UnrecognizedClientException", check.Detail, 403),
        SignatureStatus.Mismatch => Error(isForm, "SignatureDoesNotMatch", "InvalidSignatureException", check.Detail, 403),
        _ => null,
    };

    public static ScriptedResponse ForBody(string defect, bool isForm) =>
        Error(isForm, "MalformedQueryString", "SerializationException", defect, 400);

    public static ScriptedResponse ForOperation(string operation, bool isForm) =>
        Error(isForm, "InvalidAction", "UnknownOperationException", $"No answer is scripted for the operation '{operation}'.", 404);

    // Some of the JSON protocols have the code in a header, some in the body.
    private static ScriptedResponse Error(bool isForm, string queryCode, string jsonCode, string message, int statusCode) => isForm
        ? ScriptedResponse.QueryError(queryCode, message, statusCode)
        : ScriptedResponse.RestJsonError(jsonCode, message, statusCode) with { Body = ScriptedResponse.JsonError(jsonCode, message).Body };
}
