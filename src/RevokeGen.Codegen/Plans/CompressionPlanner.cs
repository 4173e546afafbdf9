using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how a request's body is compressed.</summary>
internal static class CompressionPlanner
{
    /// <summary>The first encoding of the trait's list that is known, in any case; services take uncompressed requests too, so that one without any is no mistake. Streams are sent as they are.</summary>
    public static CompressionKind Plan(Shape operation, BodyKind body)
    {
        var encodings = (operation.Traits.Find(TraitIds.RequestCompression)?["encodings"] as ArrayNode)?.Items ?? [];
        return body is not (BodyKind.None or BodyKind.Stream) && encodings.Any(static encoding => string.Equals(encoding.Text, "gzip", StringComparison.OrdinalIgnoreCase))
            ? CompressionKind.Gzip
            : CompressionKind.None;
    }
}
