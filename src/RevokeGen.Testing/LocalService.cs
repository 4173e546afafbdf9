using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Testing.Http;

namespace RevokeGen.Testing;

/// <summary>A service on a loopback port of its own: a small HTTP/1.1 server that answers from a script.</summary>
public sealed class LocalService : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly Task _accepting;

    private LocalService(ServiceScript script)
    {
        Script = script;
        _listener.Start();
        Endpoint = new Uri($"http://{_listener.LocalEndpoint}");
        _accepting = AcceptAsync();
    }

    /// <summary>The address to give to a client as its endpoint.</summary>
    public Uri Endpoint { get; }

    /// <summary>What is answered, and where requests are recorded.</summary>
    public ServiceScript Script { get; }

    /// <summary>Every request so far, in the order of arrival, refused ones included.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Script.Requests;

    /// <summary>Starts a service on a free port; it runs until it is disposed.</summary>
    /// <param name="script">What is answered, and where requests are recorded.</param>
    public static LocalService Start(ServiceScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return new(script);
    }

    /// <summary>Closes every connection and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);

        // The port is freed last: a connection may have been taken on just now, and the listener be asked for another.
        await _accepting.ConfigureAwait(false);
        _listener.Dispose();
        await Task.WhenAll(_connections.Keys).ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token).ConfigureAwait(false);
                var connection = ServeAsync(client);
                _connections.TryAdd(connection, 0);
                _ = connection.ContinueWith(done => _connections.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            // The service is stopping.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await ServeAsync(new HttpConnection(client.GetStream())).ConfigureAwait(false);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or HttpFormatException)
            {
                // The client has gone or does not speak HTTP, or the service is stopping: nobody is left to tell.
            }
        }
    }

    private async Task ServeAsync(HttpConnection connection)
    {
        while (await connection.ReadRequestAsync(_stopping.Token).ConfigureAwait(false) is { } request)
        {
            var answer = AnswerOf(await Script.AnswerAsync(request, _stopping.Token).ConfigureAwait(false));
            if (answer.Delay > TimeSpan.Zero)
                await Task.Delay(answer.Delay, Script.TimeProvider, _stopping.Token).ConfigureAwait(false);
            if (answer.Fault is ResponseFault.BrokenConnection)
                return;
            await connection.WriteResponseAsync(answer, Script.TimeProvider.GetUtcNow(), _stopping.Token).ConfigureAwait(false);
            if (answer.Fault is ResponseFault.CutBody)
                return;
        }
    }

    // Its server failed: as by a bug in it, unless the failure is one of the network.
    private static ScriptedResponse AnswerOf(RecordedRequest request) =>
        request.Failure is null or HttpRequestException ? request.Answer : new() { StatusCode = 500, ContentType = "text/plain", Body = request.Failure.Message };
}
