namespace RevokeGen.Codegen.Plans;

/// <summary>A name on the wire.</summary>
/// <param name="Read">As it is read: without a prefix.</param>
/// <param name="Written">As it is written: in XML the text of a start tag, with a declaration of its namespace.</param>
internal sealed record WireName(string Read, string Written)
{
    /// <summary>The name for the other end of the wire, where requests and answers have formats of their own.</summary>
    public WireName Reversed => new(Written, Read);
}
