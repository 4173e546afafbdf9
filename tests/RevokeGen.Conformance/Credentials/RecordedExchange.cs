namespace RevokeGen.Conformance.Credentials;

/// <summary>A request that was sent while a case was recorded, and its answer.</summary>
/// <param name="Method">The request's method.</param>
/// <param name="Url">Its address.</param>
/// <param name="Headers">Its headers, by names in lower case.</param>
/// <param name="Form">Its body.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Body">The answer's body.</param>
internal sealed record RecordedExchange(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Form, int Status, string Body);
