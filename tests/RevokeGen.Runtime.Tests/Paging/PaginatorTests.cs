using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Paging;

namespace RevokeGen.Runtime.Tests.Paging;

public sealed class PaginatorTests
{
    private readonly List<string> _calls = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_one_another_until_one_has_no_token()
    {
        var pages = await Pages("a>b", "b>c", "c").ToListAsync(Cancellation);

        Assert.Equal(["a>b", "b>c", "c"], pages);
        Assert.Equal(["first", "first b", "first c"], _calls);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_the_one_before_it_has_been_used()
    {
        await using var pages = Pages("a>b", "b").GetAsyncEnumerator(Cancellation);
        Assert.Empty(_calls);

        Assert.True(await pages.MoveNextAsync());
        Assert.Single(_calls);
        Assert.True(await pages.MoveNextAsync());
        Assert.False(await pages.MoveNextAsync());
        Assert.Equal(2, _calls.Count);
    }

    [Fact]
    public async Task A_token_that_comes_twice_in_a_row_ends_in_an_exception_and_not_never()
    {
        var seen = new List<string>();

        var exception = await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var page in Pages("a>b", "b>b", "b>b").WithCancellation(Cancellation))
                seen.Add(page);
        });

        Assert.Equal(["a>b", "b>b"], seen);
        Assert.Equal("List gave the same token twice in a row, so its pages would never end.", exception.Message);
    }

    [Fact]
    public async Task A_token_that_comes_again_later_is_followed() => Assert.Equal(4, (await Pages("a>b", "b>c", "c>b", "b").ToListAsync(Cancellation)).Count);

    [Fact]
    public async Task Items_are_those_of_all_pages_and_a_page_without_any_is_passed_over()
    {
        var items = Paginator.Items(Pages("a>b", "b>c", "c"), static page => page == "b>c" ? null : page.ToCharArray(), Cancellation);

        Assert.Equal("a>bc", string.Concat(await items.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Cancellation_of_the_loop_reaches_the_calls()
    {
        using var source = new CancellationTokenSource();
        var items = Paginator.Items(Pages("a>b", "b"), static page => page.ToCharArray(), Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in items.WithCancellation(source.Token))
                await source.CancelAsync();
        });

        Assert.Single(_calls);
    }

    private IAsyncEnumerable<string> Pages(params string[] answers) => Paginator.Pages<string, string, string>(
        "List",
        "first",
        (request, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            _calls.Add(request);
            return Task.FromResult(answers[_calls.Count - 1]);
        },
        static page => page.Contains('>', StringComparison.Ordinal) ? page.Split('>')[1] : null,
        static (request, token) => request.Split(' ')[0] + " " + token,
        CancellationToken.None);
}
