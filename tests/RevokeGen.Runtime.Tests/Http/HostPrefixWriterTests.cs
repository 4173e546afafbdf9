using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class HostPrefixWriterTests
{
    [Theory]
    [InlineData("https://example.com", "https://a.data.example.com")]
    [InlineData("http://example.com:8080/base", "http://a.data.example.com:8080/base")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    public void Prefix_stands_before_a_host_name(string endpoint, string expected)
    {
        var writer = new HostPrefixWriter("Op");
        writer.WriteLabel("Name", "a");
        writer.WriteLiteral(".data.");
        Assert.Equal(expected, writer.Before(endpoint));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.evil")]
    [InlineData("evil.com/")]
    [InlineData("a@b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("ä")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void Label_that_would_make_another_host_is_refused(string? value) =>
        Assert.Throws<InvalidRequestException>(() => new HostPrefixWriter("Op").WriteLabel("Name", value));
}
