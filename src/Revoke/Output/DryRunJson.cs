using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RevokeGen.Testing;

namespace Revoke.Output;

/// <summary>A request that would go out, as one JSON object: method, uri, headers, body.</summary>
internal static class DryRunJson
{
    // The text goes to a terminal or a program, not into a web page: quotes in the body stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RecordedRequest request)
    {
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("method", request.Method);
            writer.WriteString("uri", request.Uri);
            writer.WriteStartObject("headers");
            foreach (var (name, value) in request.Headers)
                writer.WriteString(name, value);
            writer.WriteEndObject();
            writer.WriteString("body", request.Body);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }
}
