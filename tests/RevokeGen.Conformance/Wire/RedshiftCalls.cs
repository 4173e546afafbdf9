using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Conformance.Redshift;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Wire;

/// <summary>Calls RevokeEndpointAccess through the generated client.</summary>
internal static class RedshiftCalls
{
    private static readonly RevokeEndpointAccessRequest AnyRequest = new() { ClusterIdentifier = "warehouse", Account = "111122223333" };

    public static Task<RevokeEndpointAccessResponse> RevokeAsync(Reply reply) => RevokeAsync(new RecordingHandler(reply), AnyRequest);

    public static async Task<RevokeEndpointAccessResponse> RevokeAsync(
        RecordingHandler handler, RevokeEndpointAccessRequest request, ClientOptions? options = null)
    {
        using var transport = new HttpMessageInvoker(handler);
        using var client = new RedshiftClient(transport, options ?? WireOptions.Plain);
        return await client.RevokeEndpointAccessAsync(request, TestContext.Current.CancellationToken);
    }
}
