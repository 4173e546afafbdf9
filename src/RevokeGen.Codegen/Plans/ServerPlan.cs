namespace RevokeGen.Codegen.Plans;

/// <summary>The service's half: what reads requests and writes answers.</summary>
/// <param name="XmlNamespace">The declaration of the service's namespace in XML, as it stands in a start tag; empty for none.</param>
/// <param name="HasBareErrors">Whether errors in restXml have no element around them.</param>
/// <param name="DefaultMessage">The name of an error's message where the error has no other.</param>
/// <param name="Operations">The operations that it can do.</param>
/// <param name="Errors">The errors of the spec.</param>
/// <param name="Codec">Readers of requests and writers of answers.</param>
internal sealed record ServerPlan(
    string XmlNamespace,
    bool HasBareErrors,
    string DefaultMessage,
    EquatableArray<ServerOperationPlan> Operations,
    EquatableArray<ServerErrorPlan> Errors,
    CodecPlan Codec);
