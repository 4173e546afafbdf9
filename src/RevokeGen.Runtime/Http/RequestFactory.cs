using System.Globalization;
using System.Net.Http;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>Makes one attempt's message, without its signature.</summary>
internal sealed class RequestFactory(ServiceInfo service, ClientSettings settings)
{
    private readonly string _userAgent = UserAgent.Of(service, settings.UserAgent);
    private readonly string _firstAttempt = AttemptText(1, settings.MaxAttempts);

    /// <summary>Makes the message.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="body">The body; a message with an empty one has none, unless it names a content type.</param>
    /// <param name="stream">The body where it is a stream.</param>
    /// <param name="invocation">The call's id, the same for all its attempts.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    public HttpRequestMessage Create(RequestTarget target, PooledBuffer body, RequestStream? stream, string invocation, int attempt)
    {
        var message = new HttpRequestMessage(target.Method, target.Url);
        if (stream is not null)
            message.Content = new StreamedContent(stream, target.ContentType);
        else if (body.Length > 0 || target.NamesContentType)
            message.Content = new PooledContent(body, target.ContentType);
        foreach (var header in target.Headers)
            Add(message, header);
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        settings.Recursion?.Add(message);

        // Not signed: a proxy may drop them, and nothing depends on them.
        message.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", invocation);
        message.Headers.TryAddWithoutValidation("amz-sdk-request", attempt == 1 ? _firstAttempt : AttemptText(attempt, settings.MaxAttempts));
        return message;
    }

    // Some headers describe a body and belong to it, even where there is none.
    private static void Add(HttpRequestMessage message, SigningHeader header)
    {
        if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
            (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(header.Name, header.Value);
    }

    private static string AttemptText(int attempt, int maxAttempts) =>
        string.Create(CultureInfo.InvariantCulture, $"attempt={attempt}; max={maxAttempts}");
}
