using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Testing.Decoding;
using RevokeGen.Testing.Signing;

namespace RevokeGen.Testing;

/// <summary>
/// What a local service answers, and what it has heard. Given to a <see cref="LocalService"/> or a <see cref="RecordingHandler"/>, or to several. Thread-safe.
/// </summary>
public sealed class ServiceScript
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<ScriptedResponse>> _queues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScriptedResponse> _defaults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bytes = new(StringComparer.Ordinal);
    private readonly List<RecordedRequest> _requests = [];
    private readonly SignatureVerifier _verifier;
    private HandedOver? _server;

    /// <summary>Creates a script that answers nothing yet.</summary>
    /// <param name="credentials">Whose signatures are accepted; <see cref="LocalCredentials.Default"/> when none are given.</param>
    public ServiceScript(params LocalCredentials[] credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _verifier = new(credentials.Length == 0 ? [LocalCredentials.Default] : credentials);
    }

    /// <summary>Whether requests without a valid signature, or one of the <see cref="BearerTokens"/>, are refused; true by default.</summary>
    public bool RequireSignature { get; init; } = true;

    /// <summary>The bearer tokens that are accepted in a signature's place; none by default.</summary>
    public IReadOnlyCollection<string> BearerTokens { get; init; } = [];

    /// <summary>The clock for the <c>Date</c> header and for delays. Signatures are accepted whatever time they were made at.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Every request so far, in the order of arrival, refused ones included.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    /// <summary>Adds answers that are given once each, in order.</summary>
    /// <param name="operation">The operation's name in the model.</param>
    /// <param name="responses">The answers.</param>
    /// <returns>This script.</returns>
    public ServiceScript Enqueue(string operation, params ReadOnlySpan<ScriptedResponse> responses)
    {
        lock (_lock)
        {
            if (!_queues.TryGetValue(operation, out var queue))
                _queues.Add(operation, queue = new());
            foreach (var response in responses)
                queue.Enqueue(response);
        }

        return this;
    }

    /// <summary>Sets the answer that is given whenever no other is left.</summary>
    /// <param name="operation">The operation's name in the model.</param>
    /// <param name="response">The answer.</param>
    /// <returns>This script.</returns>
    public ServiceScript Otherwise(string operation, ScriptedResponse response)
    {
        lock (_lock)
            _defaults[operation] = response;
        return this;
    }

    /// <summary>Hands every request to a server for which no other answer is left, such as one that RevokeGen emits with <c>Server="true"</c>, once its signature is checked.</summary>
    /// <param name="server">What answers; it is never disposed of here.</param>
    /// <returns>This script.</returns>
    /// <remarks>
    /// What the server throws is an <see cref="RecordedRequest.Failure"/>. A <see cref="RecordingHandler"/> throws it on; a <see cref="LocalService"/> answers with status 500, or
    /// breaks the connection where it is an <see cref="HttpRequestException"/>.
    /// </remarks>
    public ServiceScript Otherwise(HttpMessageHandler server)
    {
        ArgumentNullException.ThrowIfNull(server);
        lock (_lock)
            _server = new(server);
        return this;
    }

    /// <summary>Takes the bodies of an operation's requests as bytes, whatever their content type: they are one blob or one stream.</summary>
    /// <param name="operation">The operation's name in the model.</param>
    /// <returns>This script.</returns>
    /// <remarks>Bodies of the type <c>application/octet-stream</c> are taken so without it.</remarks>
    public ServiceScript TakesBytes(string operation)
    {
        lock (_lock)
            _bytes.Add(operation);
        return this;
    }

    internal async Task<RecordedRequest> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var (recorded, server) = Record(request);
        if (server is null)
            return recorded;
        try
        {
            recorded.Answer = await server.AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            recorded.Failure = failure;
        }

        return recorded;
    }

    private (RecordedRequest Request, HandedOver? Server) Record(WireRequest request)
    {
        var body = RequestDecoder.Decode(request, TakesBytes(request));
        var operation = RequestDecoder.FindOperation(request, body.Parameters);
        var signature = _verifier.Check(request, BearerTokens);
        lock (_lock)
        {
            var answer = (RequireSignature ? RefusalResponses.ForSignature(signature, request) : null) ?? Next(operation, body);
            var server = answer is null ? _server : null;
            answer ??= server is not null ? ScriptedResponse.BrokenConnection() : Unknown(operation, body, request);
            answer = answer.Resolve(answer.RequestId ?? RequestIdFor(_requests.Count + 1), request);
            var recorded = new RecordedRequest(request, operation, body, signature, answer);
            _requests.Add(recorded);
            return (recorded, server);
        }
    }

    private bool TakesBytes(WireRequest request)
    {
        lock (_lock)
            return _bytes.Count > 0 && _bytes.Contains(RequestDecoder.FindOperation(request, new Dictionary<string, string>()));
    }

    // A body that cannot be decoded here is no request for a script; a server reads it in its own way.
    private ScriptedResponse? Next(string operation, DecodedBody body)
    {
        if (body.Defect is not null && _server is null)
            return null;
        return _queues.TryGetValue(operation, out var queue) && queue.TryDequeue(out var next) ? next : _defaults.GetValueOrDefault(operation);
    }

    private static ScriptedResponse Unknown(string operation, DecodedBody body, WireRequest request) =>
        body.Defect is null ? RefusalResponses.ForOperation(operation, request) : RefusalResponses.ForBody(body.Defect, request);

    // Shaped like the real thing, and the same in every run.
    private static string RequestIdFor(int number) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}");
}
