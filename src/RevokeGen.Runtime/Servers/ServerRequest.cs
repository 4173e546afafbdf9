using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>A request that has come to the service's half, for the readers of its members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerRequest
{
    private FormDocument? _form;

    internal ServerRequest(HttpRequestMessage message)
    {
        var uri = message.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        Method = message.Method;
        Path = UriRoute.Segments(uri.AbsolutePath);
        QueryText = uri.Query.TrimStart('?');
        Parameters = QueryParameters.Parse(QueryText);
        Headers = new(message);
    }

    /// <summary>The headers.</summary>
    public RequestHeaders Headers { get; }

    /// <summary>The body where it is a stream.</summary>
    public Stream Body { get; internal set; } = Stream.Null;

    /// <summary>The parameters of the query as a map.</summary>
    public UriShapeReader Query => new(Parameters);

    internal HttpMethod Method { get; }

    /// <summary>The parts of the path between its slashes, as they came.</summary>
    internal string[] Path { get; }

    internal string QueryText { get; }

    internal QueryParameters Parameters { get; }

    /// <summary>The labels in the path, by the names of their members.</summary>
    internal IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>The body where it is no stream.</summary>
    internal byte[] Content { get; set; } = [];

    /// <summary>The body as a form; one that is signed in its address stands in the query.</summary>
    internal FormDocument Form => _form ??= FormDocument.Parse(
        Content.Length == 0 ? QueryText : StrictUtf8.TryRead(Content, out var text) ? text : throw new ShapeFormatException("The form is not UTF-8."));

    /// <summary>Finds a label of the path.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="label">Reads its value.</param>
    public bool TryFindLabel(string name, out UriShapeReader label)
    {
        var isThere = Labels.TryGetValue(name, out var value);
        label = new([value ?? ""]);
        return isThere;
    }

    /// <summary>Finds the parameters of one name in the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameter">Reads their values.</param>
    public bool TryFindQuery(string name, out UriShapeReader parameter)
    {
        var values = Parameters.Find(name);
        parameter = new(values ?? []);
        return values is not null;
    }

    /// <summary>Says that a required member is absent whose type has no null, so that validation cannot tell.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <exception cref="RefusedRequestException">Always.</exception>
    public static void ReportMissingMember(ReadOnlySpan<byte> name) => throw new RefusedRequestException($"{Encoding.UTF8.GetString(name)}: is missing.");

    /// <summary>Says that a union holds no variant or several.</summary>
    /// <param name="variants">The number of variants that were present.</param>
    /// <exception cref="RefusedRequestException">Always.</exception>
    public static void ReportUnionMismatch(int variants) =>
        throw new RefusedRequestException(string.Create(CultureInfo.InvariantCulture, $"A union holds {variants} known variants, where it needs exactly one."));
}
