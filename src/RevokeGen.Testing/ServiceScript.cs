using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
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

    internal ScriptedResponse Answer(WireRequest request)
    {
        var body = RequestDecoder.Decode(request, TakesBytes(request));
        var operation = RequestDecoder.FindOperation(request, body.Parameters);
        var signature = _verifier.Check(request, BearerTokens);
        lock (_lock)
        {
            var answer = (RequireSignature ? RefusalResponses.ForSignature(signature, request.IsForm) : null)
                ?? (body.Defect is null ? Next(operation, request.IsForm) : RefusalResponses.ForBody(body.Defect, request.IsForm));
            answer = answer.Resolve(answer.RequestId ?? RequestIdFor(_requests.Count + 1), request);
            _requests.Add(new(request, operation, body, signature, answer));
            return answer;
        }
    }

    private bool TakesBytes(WireRequest request)
    {
        lock (_lock)
            return _bytes.Count > 0 && _bytes.Contains(RequestDecoder.FindOperation(request, new Dictionary<string, string>()));
    }

    private ScriptedResponse Next(string operation, bool isForm)
    {
        if (_queues.TryGetValue(operation, out var queue) && queue.TryDequeue(out var next))
            return next;
        return _defaults.TryGetValue(operation, out var usual) ? usual : RefusalResponses.ForOperation(operation, isForm);
    }

    // Shaped like the real thing, and the same in every run.
    private static string RequestIdFor(int number) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}");
}
