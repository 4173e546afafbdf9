using System;
using System.Collections.Generic;
using System.Text;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

public sealed class Ec2QueryTests(ITestOutputHelper output)
{
    private const string ErrorXml =
        """
        <Response>
          <Errors><Error><Code>Foo</Code><Message>m &amp; n</Message><Text>t</Text><Child><Flag>true</Flag></Child></Error></Errors>
          <RequestID>r-1</RequestID>
        </Response>
        """;

    [Fact]
    public void Body_is_the_request_as_a_form_with_flattened_lists()
    {
        Assert.Equal("application/x-www-form-urlencoded", Ec2Query.ContentType);
        Assert.Equal("Action=TakeSample&Version=2020-01-08", SampleAnswer<Ec2Query>.Body(new Sample { Items = [] }));
        Assert.Equal(
            "Action=TakeSample&Version=2020-01-08&Text=a%20b&Items.1=c&Child.Flag=true",
            SampleAnswer<Ec2Query>.Body(new Sample { Text = "a b", Items = ["c"], Child = new Sample { Flag = true } }));
    }

    [Theory]
    [InlineData("<TakeSampleResponse><requestId>r-1</requestId><Number>1</Number></TakeSampleResponse>")]
    [InlineData("<?xml version=\"1.0\"?><x:TakeSampleResponse xmlns:x=\"urn:x\"><x:Number>1</x:Number><x:requestId/></x:TakeSampleResponse>")]
    public void Response_is_read_from_the_root(string body) =>
        SampleText.AssertEqual(new Sample { Number = 1 }, SampleAnswer<Ec2Query>.Response(body));

    [Theory]
    [InlineData("")]
    [InlineData("<TakeSampleResponse/>")]
    [InlineData("<TakeSampleResponse><requestId>r-1</requestId></TakeSampleResponse>")]
    [InlineData("<TakeSampleResponse><TakeSampleResult><Number>1</Number></TakeSampleResult></TakeSampleResponse>")]
    public void Response_without_members_is_an_empty_structure(string body) =>
        SampleText.AssertEqual(new Sample(), SampleAnswer<Ec2Query>.Response(body));

    [Theory]
    [InlineData("{}")]
    [InlineData("<html><body>Maintenance</body></html>")]
    [InlineData("<TakeOtherResponse><Number>1</Number></TakeOtherResponse>")]
    [InlineData("<TakeSampleResult><Number>1</Number></TakeSampleResult>")]
    [InlineData("<TakeSampleResponse><Number>1</Number>")]
    [InlineData("<TakeSampleResponse><Number>1</Number></TakeSampleResponse>x")]
    public void Response_that_is_another_or_not_whole_is_refused(string body) =>
        Assert.Throws<ShapeFormatException>(() => SampleAnswer<Ec2Query>.Response(body));

    [Fact]
    public void Error_is_read_from_its_envelopes()
    {
        var error = SampleAnswer<Ec2Query>.Error(ErrorXml);
        Assert.Equal(new ErrorResponse("Foo", "m & n", 400, "r-1"), error.Error);
        SampleText.AssertEqual(new Sample { Text = "t", Child = new Sample { Flag = true } }, error.Details);
        Assert.Equal("r-2", SampleAnswer<Ec2Query>.Error(ErrorXml, requestId: "r-2").RequestId);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Service Unavailable", "")]
    [InlineData("<html><body>Bad gateway</body></html>", "")]
    [InlineData("<Response><Errors/></Response>", "")]
    [InlineData("<Response><Errors><Error><Code>Foo</Code><Number>many</Number></Error></Errors></Response>", "Foo")]
    [InlineData("<Response><Errors><Error><Code>Foo</Code><Numb", "Foo")]
    [InlineData("<Response><Errors><Error><Code>Foo</Code></Error><Error><Code>Bar</Code></Error></Errors></Response>", "Foo")]
    public void Error_keeps_what_can_be_read_of_it(string body, string code)
    {
        var error = SampleAnswer<Ec2Query>.Error(body);
        Assert.Equal(new ErrorResponse(code, null, 400, null), error.Error);
        SampleText.AssertEqual(new Sample(), error.Details);
    }

    [Fact]
    public void Error_never_throws_for_what_the_body_holds()
    {
        const int Cases = 5000;
        var random = new Random(4);
        var whole = Encoding.UTF8.GetBytes(ErrorXml);
        var codes = new HashSet<string>();
        for (var length = 0; length <= whole.Length; length++)
            codes.Add(SampleAnswer<Ec2Query>.Error(whole[..length]).Code);
        Assert.Equal(["", "Foo"], codes);
        var behindTheCode = ErrorXml.IndexOf("</Code>", StringComparison.Ordinal) + "</Code>".Length;
        for (var count = 0; count < Cases; count++)
        {
            var body = (byte[])whole.Clone();
            var at = random.Next(body.Length);
            body[at] = (byte)random.Next(256);
            var error = SampleAnswer<Ec2Query>.Error(body);
            Assert.True(error.Code == "Foo" || at < behindTheCode, $"byte {at} is {body[at]}");
        }

        output.WriteLine($"counted: damaged errors of ec2Query: {whole.Length + 1} cut short and {Cases} with another byte, seed 4");
    }

    [Theory]
    [InlineData("<TakeSampleResponse><requestId> abc </requestId></TakeSampleResponse>", "abc")]
    [InlineData("<Response><Errors><Error><requestId>no</requestId></Error></Errors><RequestID>abc</RequestID></Response>", "abc")]
    [InlineData("<TakeSampleResponse><requestId/></TakeSampleResponse>", null)]
    [InlineData("", null)]
    public void Request_id_is_found_in_the_body(string body, string? expected) =>
        Assert.Equal(expected, Ec2Query.FindRequestId(Encoding.UTF8.GetBytes(body)));
}
