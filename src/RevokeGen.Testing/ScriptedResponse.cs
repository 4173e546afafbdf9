using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing;

/// <summary>One answer of a <see cref="ServiceScript"/>.</summary>
public sealed record ScriptedResponse
{
    /// <summary>Stands for the request's id in <see cref="Body"/> and <see cref="Headers"/>; replaced when the answer is given.</summary>
    public const string RequestIdPlaceholder = "{request-id}";

    private const string RequestIdHeader = "x-amzn-RequestId";
    private const string ProtocolHeader = "smithy-protocol";

    /// <summary>The HTTP status code.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>The content type; null for an answer without one.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body, sent as UTF-8.</summary>
    public string Body { get; init; } = "";

    /// <summary>The body's bytes where it is no text; null for <see cref="Body"/>.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Headers besides content type, length and date; the request's id unless replaced. Answers in Smithy's RPC v2 protocols get the request's <c>smithy-protocol</c> too.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string> { [RequestIdHeader] = RequestIdPlaceholder };

    /// <summary>The request's id; null lets the script number its answers.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service thinks before it answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What goes wrong on the way.</summary>
    public ResponseFault Fault { get; init; }

    /// <summary>An answer without a body, as some services give for an operation without output.</summary>
    public static ScriptedResponse Empty(int statusCode = 200) => new() { StatusCode = statusCode };

    /// <summary>A JSON answer.</summary>
    public static ScriptedResponse Json(string body, int statusCode = 200) =>
        new() { StatusCode = statusCode, ContentType = "application/json", Body = body };

    /// <summary>An answer whose body is one blob or one stream.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">Their content type.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    public static ScriptedResponse Bytes(ReadOnlyMemory<byte> content, string contentType = "application/octet-stream", int statusCode = 200) =>
        new() { StatusCode = statusCode, ContentType = contentType, Content = content };

    /// <summary>An XML answer.</summary>
    public static ScriptedResponse Xml(string body, int statusCode = 200) =>
        new() { StatusCode = statusCode, ContentType = "text/xml", Body = body };

    /// <summary>A successful awsQuery answer: the operation's two envelopes around its result, and the request's id.</summary>
    /// <param name="operation">The operation's name in the model.</param>
    /// <param name="xmlNamespace">The service's namespace (<c>smithy.api#xmlNamespace</c>).</param>
    /// <param name="result">The elements of the result, as XML.</param>
    public static ScriptedResponse QueryResult(string operation, string xmlNamespace, string result) => Xml(
        $"""<{operation}Response xmlns="{xmlNamespace}"><{operation}Result>{result}</{operation}Result>"""
        + $"<ResponseMetadata><RequestId>{RequestIdPlaceholder}</RequestId></ResponseMetadata></{operation}Response>");

    /// <summary>An error as restJson1 services report it: the code in a header, the text in the body.</summary>
    public static ScriptedResponse RestJsonError(string code, string message, int statusCode = 400) =>
        Json($$"""{"Message":"{{JsonEncodedText.Encode(message)}}"}""", statusCode) with
        {
            Headers = new Dictionary<string, string> { [RequestIdHeader] = RequestIdPlaceholder, ["x-amzn-ErrorType"] = code },
        };

    /// <summary>An error as services of awsJson and rpcv2Json report it: code and text in the body.</summary>
    public static ScriptedResponse JsonError(string code, string message, int statusCode = 400) =>
        Json($$"""{"__type":"{{JsonEncodedText.Encode(code)}}","message":"{{JsonEncodedText.Encode(message)}}"}""", statusCode);

    /// <summary>An error as services of rpcv2Cbor report it: code and text in the body.</summary>
    public static ScriptedResponse CborError(string code, string message, int statusCode = 400) =>
        Bytes(CborErrorBody.Of(code, message), "application/cbor", statusCode);

    /// <summary>An error as awsQuery services report it: code and text in the XML envelope.</summary>
    /// <exception cref="ArgumentException">The code or the message holds a character that XML cannot.</exception>
    public static ScriptedResponse QueryError(string code, string message, int statusCode = 400)
    {
        var envelope = new XElement(
            "ErrorResponse",
            new XElement(
                "Error",
                new XElement("Type", statusCode < 500 ? "Sender" : "Receiver"),
                new XElement("Code", code),
                new XElement("Message", message)),
            new XElement("RequestId", RequestIdPlaceholder));
        return Xml(envelope.ToString(SaveOptions.DisableFormatting), statusCode);
    }

    /// <summary>No answer at all: the connection breaks.</summary>
    public static ScriptedResponse BrokenConnection() => new() { Fault = ResponseFault.BrokenConnection };

    /// <summary>The same answer, given later.</summary>
    /// <param name="delay">How long the service thinks before it answers.</param>
    public ScriptedResponse After(TimeSpan delay) => this with { Delay = delay };

    internal byte[] BodyBytes() => Content is { } content ? content.ToArray() : Encoding.UTF8.GetBytes(Body);

    internal ScriptedResponse Resolve(string requestId, WireRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Headers)
            headers[name] = value.Replace(RequestIdPlaceholder, requestId, StringComparison.Ordinal);
        if (request.Headers.TryGetValue(ProtocolHeader, out var protocol))
            headers.TryAdd(ProtocolHeader, protocol);
        return this with
        {
            RequestId = requestId,
            Headers = headers,
            Body = Body.Replace(RequestIdPlaceholder, requestId, StringComparison.Ordinal),
        };
    }
}
