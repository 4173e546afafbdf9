namespace RevokeGen.Codegen.Plans;

/// <summary>A case of one error, told apart by the service's message (<c>revokegen.rules#errorCases</c>).</summary>
/// <param name="Code">The error's code on the wire.</param>
/// <param name="Constant">The constant in the service's case enum; empty when only the class is known.</param>
/// <param name="Prefixes">Beginnings of the message, one of which is enough.</param>
/// <param name="Parts">Parts of the message, one of which is enough. With no prefix and no part the case fits every message.</param>
/// <param name="Class">The constant of the runtime's error class.</param>
internal sealed record ErrorCasePlan(
    string Code,
    string Constant,
    EquatableArray<string> Prefixes,
    EquatableArray<string> Parts,
    string Class);
