using System;
using System.Collections.Generic;
using System.Text;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

public sealed class AwsQueryTests
{
    private const string ErrorXml =
        """
        <ErrorResponse xmlns="urn:x">
          <Error><Type>Sender</Type><Code>Foo</Code><Message>m &amp; n</Message><Text>t</Text><Child><Flag>true</Flag></Child></Error>
          <RequestId>r-1</RequestId>
        </ErrorResponse>
        """;

    [Fact]
    public void Body_is_the_request_as_a_form()
    {
        Assert.Equal("application/x-www-form-urlencoded", AwsQuery.ContentType);
        Assert.Equal("Action=TakeSample&Version=2020-01-08", SampleAnswer<AwsQuery>.Body(new Sample()));
        Assert.Equal(
            "Action=TakeSample&Version=2020-01-08&Text=a%20b&Items.member.1=c&Child.Flag=true",
            SampleAnswer<AwsQuery>.Body(new Sample { Text = "a b", Items = ["c"], Child = new Sample { Flag = true } }));
    }

    [Theory]
    [InlineData("<TakeSampleResponse><TakeSampleResult><Number>1</Number></TakeSampleResult><ResponseMetadata/></TakeSampleResponse>")]
    [InlineData("<TakeSampleResponse><ResponseMetadata><Number>9</Number></ResponseMetadata><x:TakeSampleResult><Number>1</Number></x:TakeSampleResult></TakeSampleResponse>")]
    public void Response_is_read_from_the_result(string body) =>
        SampleText.AssertEqual(new Sample { Number = 1 }, SampleAnswer<AwsQuery>.Response(body));

    [Theory]
    [InlineData("")]
    [InlineData("<TakeSampleResponse/>")]
    [InlineData("<TakeSampleResponse><TakeSampleResult/></TakeSampleResponse>")]
    [InlineData("<TakeSampleResponse><Result><Number>1</Number></Result><Number>1</Number></TakeSampleResponse>")]
    [InlineData("<TakeSampleResponse><ResponseMetadata><RequestId>abc-123</RequestId></ResponseMetadata></TakeSampleResponse>")]
    public void Response_without_a_result_is_an_empty_structure(string body) =>
        SampleText.AssertEqual(new Sample(), SampleAnswer<AwsQuery>.Response(body));

    [Theory]
    [InlineData("{}")]
    [InlineData("<TakeSampleResponse><TakeSampleResult/>")]
    [InlineData("<TakeSampleResponse><TakeSampleResult/></TakeSampleResponse>x")]
    public void Response_that_is_not_whole_is_refused(string body) =>
        Assert.Throws<ShapeFormatException>(() => SampleAnswer<AwsQuery>.Response(body));

    [Fact]
    public void Error_is_read_from_its_envelope()
    {
        var error = SampleAnswer<AwsQuery>.Error(ErrorXml);
        Assert.Equal(new ErrorResponse("Foo", "m & n", 400, "r-1"), error.Error);
        SampleText.AssertEqual(new Sample { Text = "t", Child = new Sample { Flag = true } }, error.Details);
    }

    [Fact]
    public void Request_id_of_the_headers_comes_first() =>
        Assert.Equal("r-2", SampleAnswer<AwsQuery>.Error(ErrorXml, requestId: "r-2").RequestId);

    [Fact]
    public void Error_of_the_ec2_form_is_read_too()
    {
        var error = SampleAnswer<AwsQuery>.Error(
            "<Response><Errors><Error><Code> Foo\n</Code><Message>m</Message><Flag>true</Flag></Error></Errors><RequestID>r-1</RequestID></Response>");
        Assert.Equal(new ErrorResponse("Foo", "m", 400, "r-1"), error.Error);
        SampleText.AssertEqual(new Sample { Flag = true }, error.Details);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Service Unavailable")]
    [InlineData("{\"Code\":\"Foo\"}")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("<html><p>not closed</html>")]
    [InlineData("<!DOCTYPE html><html/>")]
    [InlineData("<ErrorResponse><Error/></ErrorResponse>")]
    [InlineData("<ErrorResponse><Errors><Errors/></Errors></ErrorResponse>")]
    public void Unreadable_error_is_one_without_a_code(string body)
    {
        var error = SampleAnswer<AwsQuery>.Error(body);
        Assert.Equal(new ErrorResponse("", null, 400, null), error.Error);
        SampleText.AssertEqual(new Sample(), error.Details);
    }

    [Theory]
    [InlineData("<ErrorResponse><Error><Code>Foo</Code><Message>m</Message><Number>many</Number></Error></ErrorResponse>")]
    [InlineData("<ErrorResponse><Error><Code>Foo</Code><Message>m</Message><Number>1</Num")]
    public void Error_that_breaks_off_or_does_not_fit_keeps_code_and_message(string body)
    {
        var error = SampleAnswer<AwsQuery>.Error(body);
        Assert.Equal(new ErrorResponse("Foo", "m", 400, null), error.Error);
        SampleText.AssertEqual(new Sample(), error.Details);
    }

    [Fact]
    public void Error_never_throws_for_what_the_body_holds()
    {
        var random = new Random(4);
        var whole = Encoding.UTF8.GetBytes(ErrorXml);
        var codes = new HashSet<string>();
        for (var length = 0; length <= whole.Length; length++)
            codes.Add(SampleAnswer<AwsQuery>.Error(whole[..length]).Code);
        Assert.Equal(["", "Foo"], codes);
        var behindTheCode = ErrorXml.IndexOf("</Code>", StringComparison.Ordinal) + "</Code>".Length;
        for (var count = 0; count < 5000; count++)
        {
            var body = (byte[])whole.Clone();
            var at = random.Next(body.Length);
            body[at] = (byte)random.Next(256);
            var error = SampleAnswer<AwsQuery>.Error(body);
            Assert.True(error.Code == "Foo" || at < behindTheCode, $"byte {at} is {body[at]}");
        }
    }

    [Theory]
    [InlineData("<R><ResponseMetadata><RequestId> abc </RequestId></ResponseMetadata></R>", "abc")]
    [InlineData("<R><Result><RequestId>no</RequestId></Result><RequestId>abc</RequestId></R>", "abc")]
    [InlineData("<R><RequestID>abc</RequestID>", "abc")]
    [InlineData("<R><RequestId/></R>", null)]
    [InlineData("<R><ResponseMetadata/></R>", null)]
    [InlineData("", null)]
    [InlineData("{}", null)]
    public void Request_id_is_found_in_the_body(string body, string? expected) =>
        Assert.Equal(expected, AwsQuery.FindRequestId(Encoding.UTF8.GetBytes(body)));
}
