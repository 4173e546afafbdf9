namespace RevokeGen.Codegen.Plans;

/// <summary>How a response says which entries of its request failed (<c>revokegen.rules#partialFailures</c>).</summary>
/// <param name="Property">The response's property for the list of failures.</param>
/// <param name="EntryId">What follows a failure in C# to get to the entry's id, such as <c>.RequestEntry?.Id</c>; empty where the spec does not say.</param>
/// <param name="Code">Likewise, to the code of the error.</param>
/// <param name="Message">Likewise, to the service's text.</param>
internal sealed record PartialFailuresPlan(string Property, string EntryId, string Code, string Message);
