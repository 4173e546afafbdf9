using System.Threading.Tasks;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokeEndpointAccessRequestTests
{
    private static readonly Reply Success =
        new(200, "<RevokeEndpointAccessResponse><RevokeEndpointAccessResult/></RevokeEndpointAccessResponse>");

    public static TheoryData<string> Names { get; } = new(RevokeEndpointAccessCases.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_is_what_the_protocol_prescribes(string name)
    {
        var (request, body, isValid) = RevokeEndpointAccessCases.All[name];
        var handler = new RecordingHandler(Success);

        await RedshiftCalls.RevokeAsync(handler, request, isValid ? WireOptions.Plain : WireOptions.Unchecked);

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(body, sent.Text);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://wire.test/", sent.Uri);
        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal(sent.Body.Length, sent.ContentLength);
        Assert.Null(sent.Authorization);
    }

    [Fact]
    public async Task Request_with_an_empty_list_of_VPCs_is_not_sent()
    {
        var handler = new RecordingHandler(Success);
        var request = RevokeEndpointAccessCases.All["Empty list is a key without a value"].Request;

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => RedshiftCalls.RevokeAsync(handler, request));

        Assert.Empty(handler.Requests);
        Assert.Equal("RevokeEndpointAccess", exception.Operation);
        Assert.Contains(exception.Violations, static violation => violation.Path == "VpcIds");
    }

    [Fact]
    public async Task Signature_is_scoped_to_the_service_and_the_region()
    {
        var handler = new RecordingHandler(Success);

        await RedshiftCalls.RevokeAsync(handler, RevokeEndpointAccessCases.All["Forced"].Request, WireOptions.Signed);

        var sent = Assert.Single(handler.Requests);
        Assert.Matches("^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/us-east-1/redshift/aws4_request, ?", sent.Authorization);
    }
}
