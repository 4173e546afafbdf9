using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Credentials;

/// <summary>Plays recorded traffic: takes the requests that were recorded, in their order, and gives their answers. After that nobody answers.</summary>
internal sealed class RecordedTraffic(IReadOnlyList<RecordedExchange> exchanges) : HttpMessageHandler
{
    // What a client says of itself, and signatures, whose inputs were edited after they were recorded.
    private static readonly string[] Compared = ["accept", "content-type", "x-amz-sso_bearer_token", "x-aws-ec2-metadata-token", "x-aws-ec2-metadata-token-ttl-seconds"];

    private int _sent;

    /// <summary>What was sent and should not have been.</summary>
    public List<string> Surprises { get; } = [];

    /// <summary>How many recorded requests were not sent.</summary>
    public int Left => Math.Max(0, exchanges.Count - _sent);

    /// <summary>How many requests came after the recorded ones.</summary>
    public int Extra => Math.Max(0, _sent - exchanges.Count);

    public static IReadOnlyList<RecordedExchange> Read(string path)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.GetProperty("events").EnumerateArray()
                .GroupBy(static @event => @event.GetProperty("connection_id").GetInt32(), static @event => @event.GetProperty("action"))
                .OrderBy(static connection => connection.Key)
                .Select(static connection => Exchange([.. connection])),
        ];
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (++_sent > exchanges.Count)
            throw new HttpRequestException("The recording is over.");
        var expected = exchanges[_sent - 1];
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(static header => header.Key.ToLowerInvariant(), static header => header.Value.ToString(), StringComparer.Ordinal);
        Compare("method", expected.Method, request.Method.Method);
        Compare("address", Address(expected.Url), Address(request.RequestUri!.AbsoluteUri));
        foreach (var name in Compared.Where(expected.Headers.ContainsKey))
            Compare(name, expected.Headers[name], headers.GetValueOrDefault(name, ""));

        // A token for the container is no signature.
        if (expected.Headers.GetValueOrDefault("authorization") is { } token && !token.StartsWith("AWS4", StringComparison.Ordinal))
            Compare("authorization", token, headers.GetValueOrDefault("authorization", ""));
        Compare("signed", Signed(expected.Headers), Signed(headers));
        Compare("form", Form(expected.Form), Form(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return new((HttpStatusCode)expected.Status) { Content = new StringContent(expected.Body) };
    }

    private static string Signed(IReadOnlyDictionary<string, string> headers) =>
        headers.GetValueOrDefault("authorization", "").StartsWith("AWS4", StringComparison.Ordinal) ? "yes" : "no";

    // In any order of its query, and with or without the slash of an empty path.
    private static string Address(string url)
    {
        var address = new Uri(url);
        return $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', address.Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal))}";
    }

    // A session's name is the client's to choose where the profile has none, and was not recorded as it was set. Roles and tokens of web identities were edited in the
    // files after they were recorded, so that only their being there is compared.
    private static string Form(string form)
    {
        var isWeb = form.Contains("Action=AssumeRoleWithWebIdentity&", StringComparison.Ordinal);
        return string.Join('&', form.Split('&')
            .Select(static pair => pair.Split('='))
            .Select(pair => pair[0] is "RoleSessionName" or "WebIdentityToken" || (isWeb && pair[0] == "RoleArn") ? pair[0] : string.Join('=', pair))
            .Order(StringComparer.Ordinal));
    }

    private static RecordedExchange Exchange(IReadOnlyList<JsonElement> actions)
    {
        var request = Find(actions, "Request")!.Value.GetProperty("request");
        var answer = Find(actions, "Response")!.Value.GetProperty("response").GetProperty("Ok");
        return new(
            request.GetProperty("method").GetString()!,
            request.GetProperty("uri").GetString()!,
            request.GetProperty("headers").EnumerateObject().ToDictionary(
                static header => header.Name.ToLowerInvariant(), static header => header.Value[0].GetString()!, StringComparer.Ordinal),
            Data(actions, "Request"),
            answer.GetProperty("status").GetInt32(),
            Data(actions, "Response"));
    }

    private static JsonElement? Find(IReadOnlyList<JsonElement> actions, string kind)
    {
        foreach (var action in actions)
        {
            if (action.TryGetProperty(kind, out var value))
                return value;
        }

        return null;
    }

    private static string Data(IReadOnlyList<JsonElement> actions, string direction) => string.Concat(
        from action in actions
        where action.TryGetProperty("Data", out _)
        let data = action.GetProperty("Data")
        where data.GetProperty("direction").GetString() == direction
        select data.GetProperty("data").GetProperty("Utf8").GetString());

    private void Compare(string what, string expected, string actual)
    {
        if (expected != actual)
            Surprises.Add($"request {_sent}, {what}: expected '{expected}', was '{actual}'");
    }
}
