using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>A socket on loopback that does with every connection what a script says, down to single bytes and resets.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly Func<LoopbackConnection, Task> _serve;
    private readonly Task _accepting;
    private int _accepted;
    private int _open;
    private int _mostOpen;

    public LoopbackServer(Func<LoopbackConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start(512);
        Endpoint = $"http://{_listener.LocalEndpoint}";
        _accepting = AcceptAsync();
    }

    public string Endpoint { get; }

    /// <summary>How many connections there have been.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>How many connections there are.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How many connections there have been at once.</summary>
    public int MostOpen => Volatile.Read(ref _mostOpen);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_connections.Keys);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                _mostOpen = Math.Max(_mostOpen, Interlocked.Increment(ref _open));
                Interlocked.Increment(ref _accepted);
                var connection = ServeAsync(socket);
                _connections.TryAdd(connection, 0);

                // One that failed stays, for the end to say so.
                _ = connection.ContinueWith(done => _connections.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            await _serve(new LoopbackConnection(socket, _stopping.Token));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has gone, as it may, or the test is over.
        }
        finally
        {
            socket.Dispose();
            Interlocked.Decrement(ref _open);
        }
    }
}
