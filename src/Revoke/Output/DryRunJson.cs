using RevokeGen.Testing;

namespace Revoke.Output;

/// <summary>A request that would go out, as one JSON object: method, uri, headers, body.</summary>
internal static class DryRunJson
{
    public static string Write(RecordedRequest request) => JsonOutput.Write(writer =>
    {
        writer.WriteString("method", request.Method);
        writer.WriteString("uri", request.Uri);
        writer.WriteStartObject("headers");
        foreach (var (name, value) in request.Headers)
            writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteString("body", request.Body);
    });
}
