// Asynchronous streams, channels, parallel loops and cancellation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;

namespace OffBoarding.Streams;

public sealed class Revoker(ILakeFormationClient client) : IAsyncDisposable
{
    private readonly Channel<RevokePermissionsRequest> _queue = Channel.CreateBounded<RevokePermissionsRequest>(16);
    private int _done;

    public async IAsyncEnumerable<(string Table, bool Done)> RevokeAsync(IAsyncEnumerable<string> tables, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var table in tables.WithCancellation(cancel).ConfigureAwait(false))
        {
            var done = true;
            try
            {
                _ = await client.RevokePermissionsAsync(Of(table), cancel).ConfigureAwait(false);
            }
            catch (LakeFormationException exception)
            {
                done = exception.Case switch
                {
                    LakeFormationErrorCase.NothingToRevoke => true,
                    _ => false,
                };
            }

            yield return (table, done);
        }
    }

    public async Task FillAsync(IEnumerable<string> tables)
    {
        await Parallel.ForEachAsync(tables, async (table, cancel) => await _queue.Writer.WriteAsync(Of(table), cancel));
        _queue.Writer.Complete();
    }

    public async Task<int> DrainAsync()
    {
        await foreach (var request in _queue.Reader.ReadAllAsync())
        {
            await client.RevokePermissionsAsync(request with { PermissionsWithGrantOption = request.Permissions });
            Interlocked.Increment(ref _done);
        }

        var last = Enumerable.Range(0, 3).Select(number => client.RevokePermissionsAsync(Of($"part{number}")));
        await Task.WhenAll(last);
        return _done;
    }

    public ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private static RevokePermissionsRequest Of(string table) => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = table },
        Permissions = [Permission.Insert, Permission.Delete],
    };
}
