using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Paging;

/// <summary>Follows the answers of an operation that come in pages (<c>smithy.api#paginated</c>). Emitted code calls it.</summary>
public static class Paginator
{
    /// <summary>Calls an operation until an answer has no token for another page. Each page is asked for when the one before it has been used.</summary>
    /// <param name="operation">The operation's name, for messages.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="tokenOf">The token of an answer; null when it is the last.</param>
    /// <param name="next">The request with a token.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="PaginationException">Two answers in a row have the same token.</exception>
    public static async IAsyncEnumerable<TResponse> Pages<TRequest, TResponse, TToken>(
        string operation,
        TRequest request,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, TToken?> tokenOf,
        Func<TRequest, TToken, TRequest> next,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TToken : class
    {
        TToken? last = null;
        while (true)
        {
            var page = await call(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (tokenOf(page) is not { } token)
                yield break;
            if (token.Equals(last))
                throw new PaginationException(operation);
            last = token;
            request = next(request, token);
        }
    }

    /// <summary>Goes through what the pages hold.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="itemsOf">What a page holds; null when it is nothing.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async IAsyncEnumerable<TItem> Items<TResponse, TItem>(
        IAsyncEnumerable<TResponse> pages, Func<TResponse, IEnumerable<TItem>?> itemsOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in itemsOf(page) ?? [])
                yield return item;
        }
    }
}
