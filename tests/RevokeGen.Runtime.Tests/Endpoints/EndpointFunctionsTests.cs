using System.Linq;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Endpoints;

public sealed class EndpointFunctionsTests
{
    [Theory]
    [InlineData("abcdef", 0, 2, false, "ab")]
    [InlineData("abcdef", 0, 2, true, "ef")]
    [InlineData("abcdef", 1, 6, true, "abcde")]
    [InlineData("abc", 0, 4, false, null)]
    [InlineData("abc", 2, 2, false, null)]
    [InlineData("abc", -1, 2, false, null)]
    [InlineData("ab\u00e9", 0, 2, false, null)]
    public void Part_of_text_is_there_only_when_the_text_is_long_enough_and_ascii(string input, int start, int stop, bool reverse, string? expected) =>
        Assert.Equal(expected, EndpointFunctions.Substring(input, start, stop, reverse));

    [Theory]
    [InlineData("https://example.com", "https", "example.com", "", "/", false)]
    [InlineData("http://example.com:80/a/b", "http", "example.com:80", "/a/b", "/a/b/", false)]
    [InlineData("https://127.0.0.1", "https", "127.0.0.1", "", "/", true)]
    [InlineData("https://[fe80::1]/x/", "https", "[fe80::1]", "/x/", "/x/", true)]
    public void Address_is_taken_apart(string url, string scheme, string authority, string path, string normalizedPath, bool isIp) =>
        Assert.Equal(new UrlParts(scheme, authority, path, normalizedPath, isIp), EndpointFunctions.ParseUrl(url));

    [Theory]
    [InlineData("example.com")]
    [InlineData("ftp://example.com")]
    [InlineData("https://example.com?a=b")]
    public void What_is_no_address_or_has_a_query_has_no_parts(string url) => Assert.Null(EndpointFunctions.ParseUrl(url));

    [Theory]
    [InlineData("a-1", false, true)]
    [InlineData("-a", false, false)]
    [InlineData("a-", false, false)]
    [InlineData("a.b", false, false)]
    [InlineData("a.b", true, true)]
    [InlineData("a..b", true, false)]
    [InlineData("", true, false)]
    [InlineData("a_b", false, false)]
    public void Label_is_one_that_a_host_name_can_have(string value, bool allowSubDomains, bool expected) =>
        Assert.Equal(expected, EndpointFunctions.IsValidHostLabel(value, allowSubDomains));

    [Theory]
    [InlineData("my-bucket", false, true)]
    [InlineData("my.bucket", false, false)]
    [InlineData("my.bucket", true, true)]
    [InlineData("My-bucket", false, false)]
    [InlineData("ab", false, false)]
    [InlineData("192.168.1.1", true, false)]
    public void Bucket_is_one_that_a_host_name_can_have(string value, bool allowSubDomains, bool expected) =>
        Assert.Equal(expected, EndpointFunctions.IsVirtualHostableS3Bucket(value, allowSubDomains));

    [Fact]
    public void Arn_is_taken_apart()
    {
        var arn = EndpointFunctions.ParseArn("arn:aws:s3:eu-west-1:111122223333:accesspoint/mine:more");

        Assert.NotNull(arn);
        Assert.Equal(("aws", "s3", "eu-west-1", "111122223333"), (arn.Partition, arn.Service, arn.Region, arn.AccountId));
        Assert.Equal(["accesspoint", "mine", "more"], arn.ResourceId);
        Assert.Null(EndpointFunctions.ParseArn("arn:aws:s3:::"));
        Assert.Null(EndpointFunctions.ParseArn("arn:aws:s3"));
        Assert.Null(EndpointFunctions.ParseArn("urn:aws:s3:eu-west-1:1:x"));
    }

    [Theory]
    [InlineData("a--b--c", 0, "a|b|c")]
    [InlineData("a--b--c", 2, "a|b--c")]
    [InlineData("a--b--c", 1, "a--b--c")]
    [InlineData("", 0, "")]
    public void Text_is_split_as_often_as_is_asked(string value, int limit, string expected) =>
        Assert.Equal(expected, string.Join('|', EndpointFunctions.Split(value, "--", limit)));

    [Fact]
    public void Item_is_counted_from_either_end()
    {
        string[] items = ["a", "b"];
        Assert.Equal(["a", "b", null, "b", "a", null], new[] { 0, 1, 2, -1, -2, -3 }.Select(index => EndpointFunctions.At(items, index)));
    }

    [Fact]
    public void First_value_of_a_name_counts_and_null_is_none()
    {
        var values = new EndpointValues();
        values.Add("a", (string?)null);
        values.Add("a", "one");
        values.Add("a", "two");
        values.Add("b", [null, "x"]);
        var parameters = new EndpointParameters(null, UseFips: false, UseDualStack: false, Endpoint: null) { Client = values };

        Assert.Equal("one", parameters.Text("a"));
        Assert.Equal(["x"], parameters.Texts("b"));
        Assert.Null(parameters.Flag("a"));

        var request = new EndpointValues();
        request.Add("a", "three");
        Assert.Equal("three", (parameters with { Request = request }).Text("a"));
    }
}
