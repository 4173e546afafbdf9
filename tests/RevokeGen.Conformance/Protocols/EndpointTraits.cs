using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>S3's endpoint rules. The protocol cases expect its addresses, but their cut of its model is without the rules that make them.</summary>
internal static class EndpointTraits
{
    public const string S3 = "com.amazonaws.s3#AmazonS3";

    private const string Namespace = "smithy.rules#";

    /// <summary>Adds the traits of endpoint rules that S3's own model has on the same shapes and members.</summary>
    public static void Add(JsonObject shapes)
    {
        var whole = JsonNode.Parse(File.ReadAllText(Path.Combine(Corpus.Folder("models"), "s3.json")))!["shapes"]!.AsObject();
        foreach (var (id, shape) in shapes.Where(shape => whole.ContainsKey(shape.Key)))
        {
            Copy(whole[id]!, shape!);
            foreach (var (name, member) in shape!["members"] as JsonObject ?? [])
            {
                if (whole[id]!["members"]?[name] is { } own)
                    Copy(own, member!);
            }
        }
    }

    private static void Copy(JsonNode from, JsonNode to)
    {
        foreach (var (trait, value) in (from["traits"] as JsonObject ?? []).Where(static trait => trait.Key.StartsWith(Namespace, StringComparison.Ordinal)))
        {
            if (to["traits"] is null)
                to["traits"] = new JsonObject();
            to["traits"]![trait] = value?.DeepClone();
        }
    }
}
