namespace RevokeGen.Conformance.Wire;

/// <summary>A request and the body that its protocol prescribes for it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Body">The body, written from the protocol's specification and not from any output.</param>
/// <param name="IsValid">Whether the request keeps the rules. One that does not is sent unchecked, to see its bytes all the same.</param>
internal sealed record WireCase<TRequest>(TRequest Request, string Body, bool IsValid = true);
