using System;
using System.Collections.Generic;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing;

/// <summary>A request that reached the service, as it came over the wire, and what was made of it.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(WireRequest wire, string operation, DecodedBody body, SignatureCheck signature, ScriptedResponse answer)
    {
        Operation = operation;
        Method = wire.Method;
        Scheme = wire.Scheme;
        Target = wire.Target;
        Headers = wire.Headers;
        Body = body.Content;
        Content = body.Bytes;
        Parameters = body.Parameters;
        Signature = signature;
        Answer = answer;
    }

    /// <summary>The operation that the request names: <c>X-Amz-Target</c>, else the form's <c>Action</c>, else the path's last segment.</summary>
    public string Operation { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The scheme, <c>http</c> or <c>https</c>.</summary>
    public string Scheme { get; }

    /// <summary>Path and query, as they were sent.</summary>
    public string Target { get; }

    /// <summary>The path, as it was sent.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>The whole address.</summary>
    public string Uri => $"{Scheme}://{Headers.GetValueOrDefault("Host")}{Target}";

    /// <summary>The headers in the order they came, <c>Host</c> among them; names compare without case, values of a repeated header are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body, read as UTF-8; decompressed where it came in gzip.</summary>
    public string Body { get; }

    /// <summary>The bytes of the body; without the chunks of <c>aws-chunked</c>, and decompressed where it came in gzip.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>
    /// The body, decoded: a form's keys, or the member paths of a document in JSON or CBOR (<c>Resource.Table.Name</c>, <c>Permissions[0]</c>) with the values' text;
    /// an empty structure is <c>{}</c>, an empty list <c>[]</c>. Empty when the body is neither.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>What became of the signature.</summary>
    public SignatureCheck Signature { get; }

    /// <summary>The answer that was given, its request id filled in. A server that has not answered yet, or never does, is a broken connection here.</summary>
    public ScriptedResponse Answer { get; internal set; }

    /// <summary>What the server threw instead of answering (<see cref="ServiceScript.Otherwise(System.Net.Http.HttpMessageHandler)"/>); null when it answered, or was not asked.</summary>
    public Exception? Failure { get; internal set; }

    /// <summary>Method and target alone: headers hold credentials.</summary>
    public override string ToString() => $"{Method} {Target}";
}
