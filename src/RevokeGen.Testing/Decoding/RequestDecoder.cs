using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace RevokeGen.Testing.Decoding;

/// <summary>Decodes a request's body with parsers of its own, knowing nothing of the service's shapes.</summary>
internal static class RequestDecoder
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>Decodes the body; the second value says what is wrong with it, and is null when nothing is.</summary>
    public static (IReadOnlyDictionary<string, string> Parameters, string? Defect) Decode(WireRequest request)
    {
        try
        {
            if (request.IsForm)
                return (FormParser.Parse(Encoding.UTF8.GetString(request.Body)), null);
            if (request.ContentType is "application/json" or "application/x-amz-json-1.0" or "application/x-amz-json-1.1" && request.Body.Length > 0)
                return (JsonFlattener.Flatten(request.Body), null);
            return (Nothing, request.Body.Length == 0 ? null : $"The content type {request.ContentType} is not known.");
        }
        catch (Exception defect) when (defect is FormatException or JsonException)
        {
            return (Nothing, defect.Message);
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
}
