namespace RevokeGen.Codegen.Plans;

/// <summary>Where a member of a request, response or error stands in the message.</summary>
internal enum MemberLocation
{
    /// <summary>In the body's document.</summary>
    Body,

    /// <summary>An attribute of the document's element.</summary>
    Attribute,

    /// <summary>The whole body.</summary>
    Payload,

    Label,
    Query,
    QueryParams,
    Header,
    PrefixHeaders,
    StatusCode,
}
