namespace RevokeGen.Codegen.Plans;

/// <summary>How the service's half answers an operation.</summary>
/// <param name="Operation">The name of the emitted struct that describes it to the runtime.</param>
/// <param name="Method">The method of the interface that does it.</param>
/// <param name="Request">The request's type.</param>
/// <param name="Response">The response's type.</param>
/// <param name="RequestIdProperty">The response's property for the request id.</param>
/// <param name="HasDocument">Whether a document, blob or string is written.</param>
/// <param name="Root">The name of the document around the response's members; null where there is none to write.</param>
/// <param name="Headers">Members that are headers.</param>
/// <param name="Status">The status of a success.</param>
/// <param name="StatusMember">The member that is the status; null for none.</param>
/// <param name="Stream">The response's property that is the body as a stream; empty where it has none.</param>
/// <param name="PayloadType">The content type of a body that is no document; empty for any bytes.</param>
internal sealed record ServerOperationPlan(
    string Operation,
    string Method,
    string Request,
    string Response,
    string RequestIdProperty,
    bool HasDocument,
    string? Root,
    EquatableArray<MemberCodec> Headers,
    int Status,
    MemberCodec? StatusMember,
    string Stream,
    string PayloadType);
