using System;
using System.Linq;
using System.Net.Http;
using RevokeGen.Runtime.Servers;

namespace RevokeGen.Runtime.Tests.Servers;

public sealed class UriRouteTests
{
    [Theory]
    [InlineData("/", "/", "")]
    [InlineData("/a/{b}", "/a/x%2Fy", "b=x/y")]
    [InlineData("/a/{b}", "/a/", null)]
    [InlineData("/a/{b}", "/a/x/y", null)]
    [InlineData("/a/{b}", "/A/x", null)]
    [InlineData("/{b+}", "/x/y%20z/", "b=x/y z/")]
    [InlineData("/{b+}/end", "/x/y/end", "b=x/y")]
    [InlineData("/{b+}/end", "/end", null)]
    [InlineData("/a?c=d&e", "/a?e&f&c=d", "")]
    [InlineData("/a?c=d&e", "/a?c=d", null)]
    public void A_pattern_takes_the_addresses_that_it_describes(string pattern, string target, string? labels)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://example.com" + target);

        var match = new UriRoute(HttpMethod.Get, pattern).Match(new ServerRequest(message));

        Assert.Equal(labels, match is null ? null : string.Join(';', match.Select(static label => $"{label.Key}={label.Value}")));
        Assert.Null(new UriRoute(HttpMethod.Put, pattern).Match(new ServerRequest(message)));
    }

    [Fact]
    public void What_is_more_specific_comes_first()
    {
        string[] patterns = ["/{a+}", "/x/{b}", "/x/{b}?c", "/x/{b+}", "/x/y", "/{a}/y"];

        Assert.Equal(
            ["/x/y", "/x/{b}?c", "/x/{b}", "/x/{b+}", "/{a}/y", "/{a+}"],
            patterns.OrderBy(static pattern => new UriRoute(HttpMethod.Get, pattern).Specificity, StringComparer.Ordinal));
    }
}
