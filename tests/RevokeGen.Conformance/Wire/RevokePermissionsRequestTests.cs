using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokePermissionsRequestTests
{
    public static TheoryData<string> Names { get; } = new(RevokePermissionsCases.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_is_what_the_protocol_prescribes(string name)
    {
        var (request, body, isValid) = RevokePermissionsCases.All[name];
        var handler = new RecordingHandler(new Reply(200, "{}"));

        await LakeFormationCalls.RevokeAsync(handler, request, isValid ? WireOptions.Plain : WireOptions.Unchecked);

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(body, sent.Text);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://wire.test/RevokePermissions", sent.Uri);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal(sent.Body.Length, sent.ContentLength);
        Assert.Null(sent.Authorization);
    }

    [Fact]
    public void Every_variant_of_a_resource_has_a_case()
    {
        var kinds = RevokePermissionsCases.All.Values.Select(static wireCase => wireCase.Request.Resource.Kind).Distinct();

        Assert.Equal(9, kinds.Count());
    }

    [Fact]
    public async Task Request_without_permissions_is_not_sent()
    {
        var handler = new RecordingHandler(new Reply(200, "{}"));
        var request = RevokePermissionsCases.All["Empty permissions are not left out"].Request;

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => LakeFormationCalls.RevokeAsync(handler, request));

        Assert.Empty(handler.Requests);
        Assert.Equal("RevokePermissions", exception.Operation);
        Assert.Contains(exception.Violations, static violation => violation.Path == "Permissions");
    }

    [Fact]
    public async Task Signature_is_scoped_to_the_service_and_the_region()
    {
        var handler = new RecordingHandler(new Reply(200, "{}"));

        await LakeFormationCalls.RevokeAsync(handler, RevokePermissionsCases.All["Database"].Request, WireOptions.Signed);

        var sent = Assert.Single(handler.Requests);
        Assert.Matches("^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/us-east-1/lakeformation/aws4_request, ?", sent.Authorization);
    }

    [Fact]
    public async Task Path_of_a_custom_endpoint_is_kept()
    {
        var handler = new RecordingHandler(new Reply(200, "{}"));
        var options = WireOptions.Plain with { Endpoint = new("https://wire.test/proxy") };

        await LakeFormationCalls.RevokeAsync(handler, RevokePermissionsCases.All["Database"].Request, options);

        Assert.Equal("https://wire.test/proxy/RevokePermissions", Assert.Single(handler.Requests).Uri);
    }
}
