using System;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

public sealed class RestJson1Tests
{
    [Fact]
    public void Body_is_the_request_in_json()
    {
        Assert.Equal("application/json", RestJson1.ContentType);
        Assert.Equal("""{"Text":"a","Child":{}}""", SampleAnswer<RestJson1>.Body(new Sample { Text = "a", Child = new Sample() }));
        Assert.Equal("{}", SampleAnswer<RestJson1>.Body(new Sample()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(""" { "__type" : "x", "Text" : null } """)]
    public void Empty_answer_is_an_empty_structure(string body) => SampleText.AssertEqual(new Sample(), SampleAnswer<RestJson1>.Response(body));

    [Fact]
    public void Answer_that_is_not_json_is_refused() =>
        Assert.Throws<ShapeFormatException>(() => SampleAnswer<RestJson1>.Response("<html>"));

    [Theory]
    [InlineData("FooError", "", "FooError")]
    [InlineData("FooError:http://internal.amazon.com/coral/", "", "FooError")]
    [InlineData("aws.protocoltests.restjson#FooError:http://internal.amazon.com/x#y", "{}", "FooError")]
    [InlineData("FooError", """{"__type":"Other","code":"Another"}""", "FooError")]
    [InlineData("", """{"__type":"Other"}""", "Other")]
    [InlineData(null, """{"code":"FooError"}""", "FooError")]
    [InlineData(null, """{"Code":"FooError"}""", "FooError")]
    [InlineData(null, """{"code":"a.b#FooError:http://x/"}""", "FooError")]
    [InlineData(null, """{"__type":"a.b#FooError","ErrorDetails":[{"__type":"c.d#Details","code":"e"}]}""", "FooError")]
    [InlineData(null, """{"code":"Generic","__type":"a.b#FooError"}""", "FooError")]
    [InlineData(null, """{"code":42,"__type":null}""", "")]
    [InlineData(null, "{}", "")]
    [InlineData(null, "", "")]
    [InlineData(null, "<html>Bad gateway</html>", "")]
    [InlineData(null, "[]", "")]
    public void Code_comes_from_the_header_then_the_body(string? header, string body, string expected) =>
        Assert.Equal(expected, SampleAnswer<RestJson1>.Error(body, header).Code);

    [Theory]
    [InlineData("""{"message":"m"}""", "m")]
    [InlineData("""{"Message":"m"}""", "m")]
    [InlineData("""{"Message":"m","message":null}""", "m")]
    [InlineData("""{"message":{"a":"m"}}""", null)]
    [InlineData("{}", null)]
    [InlineData("", null)]
    public void Message_comes_from_the_body(string body, string? expected) =>
        Assert.Equal(expected, SampleAnswer<RestJson1>.Error(body, "FooError").ServiceMessage);

    [Fact]
    public void Error_has_its_members_and_what_is_known_of_the_answer()
    {
        var error = SampleAnswer<RestJson1>.Error("""{"Text":"t","Child":{"Flag":true}}""", "FooError", "r-1");
        Assert.Equal(new ErrorResponse("FooError", null, 400, "r-1"), error.Error);
        SampleText.AssertEqual(new Sample { Text = "t", Child = new Sample { Flag = true } }, error.Details);
    }

    [Theory]
    [InlineData("""{"message":"m","Text":1}""")]
    [InlineData("""{"message":"m","Text":"t""")]
    [InlineData("""{"message":"m","Text":"t"}}""")]
    public void Error_that_breaks_off_or_does_not_fit_keeps_code_and_message(string body)
    {
        var error = SampleAnswer<RestJson1>.Error(body, "FooError");
        Assert.Equal(new ErrorResponse("FooError", "m", 400, null), error.Error);
        SampleText.AssertEqual(new Sample(), error.Details);
    }

    [Fact]
    public void Error_never_throws_for_what_the_body_holds()
    {
        var random = new Random(3);
        for (var count = 0; count < 5000; count++)
        {
            var body = new byte[random.Next(40)];
            random.NextBytes(body);
            Assert.Equal("FooError", SampleAnswer<RestJson1>.Error(body, "FooError").Code);
        }
    }

    [Fact]
    public void Body_has_no_request_id() => Assert.Null(RestJson1.FindRequestId("""{"RequestId":"r"}"""u8));
}
