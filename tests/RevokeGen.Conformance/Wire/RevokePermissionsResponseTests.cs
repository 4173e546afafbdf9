using System.Threading.Tasks;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokePermissionsResponseTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(" {\r\n}\t\n")]
    [InlineData("""{"Added":{"Later":[1,-2.5e3,{"Deep":[null,true,"\u00e9\\"]}]},"Other":"x","Third":null}""")]
    public async Task Success_is_read_whatever_members_it_has(string body)
    {
        var reply = new Reply(200, body) { Headers = [("x-amzn-RequestId", "11111111-2222-3333-4444-555555555555")] };

        var response = await LakeFormationCalls.RevokeAsync(reply);

        Assert.Equal("11111111-2222-3333-4444-555555555555", response.RequestId);
        Assert.Equal(200, response.StatusCode);
    }

    [Fact]
    public async Task Success_without_a_request_id_has_none()
    {
        var response = await LakeFormationCalls.RevokeAsync(new Reply(200, "{}"));

        Assert.Null(response.RequestId);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"Added":[1,""")]
    [InlineData("""{"Added":"cut""")]
    [InlineData("""{"Added" 1}""")]
    [InlineData("[]")]
    [InlineData("\"OK\"")]
    [InlineData("{} and more")]
    [InlineData("<html><body>Please sign in</body></html>")]
    public async Task Success_that_is_not_of_the_protocol_is_malformed(string body)
    {
        var reply = new Reply(200, body) { Headers = [("x-amzn-RequestId", "r-1")] };

        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => LakeFormationCalls.RevokeAsync(reply));

        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal(200, exception.StatusCode);
    }
}
