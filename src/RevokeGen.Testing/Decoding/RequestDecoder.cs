using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using RevokeGen.Testing.Signing;

namespace RevokeGen.Testing.Decoding;

/// <summary>Decodes a request's body with parsers of its own, knowing nothing of the service's shapes.</summary>
internal static class RequestDecoder
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>Decodes the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isBytes">Whether the body is bytes, whatever its content type is.</param>
    public static DecodedBody Decode(WireRequest request, bool isBytes)
    {
        var content = request.Body;
        try
        {
            content = ContentEncoding.Undo(request);
            var parameters = isBytes ? Nothing : Parse(request, content);
            return new(content, Text(content), parameters ?? Nothing, parameters is null ? $"The content type {request.ContentType} is not known." : null);
        }
        catch (Exception defect) when (defect is FormatException or JsonException or InvalidDataException)
        {
            return new(content, Text(content), Nothing, defect.Message);
        }
    }

    /// <summary>Finds which operation a request is for, in the order of how plainly the protocols say it.</summary>
    public static string FindOperation(WireRequest request, IReadOnlyDictionary<string, string> parameters)
    {
        if (request.Headers.TryGetValue("X-Amz-Target", out var target))
            return target[(target.LastIndexOf('.') + 1)..];
        if (request.IsForm && parameters.TryGetValue("Action", out var action))
            return action;
        var path = request.Target.Split('?')[0];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static IReadOnlyDictionary<string, string>? Parse(WireRequest request, byte[] content)
    {
        if (request.IsForm)
            return FormParser.Parse(PresignedQuery.FormIn(request.Target) ?? Text(content));
        if (request.ContentType is "application/json" or "application/x-amz-json-1.0" or "application/x-amz-json-1.1" && content.Length > 0)
            return JsonFlattener.Flatten(content);
        if (request.ContentType is "application/cbor" && content.Length > 0)
            return CborFlattener.Flatten(content);
        return content.Length == 0 || request.ContentType is "application/octet-stream" ? Nothing : null;
    }

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);
}
