using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Wire;

/// <summary>Calls RevokePermissions through the generated client.</summary>
internal static class LakeFormationCalls
{
    private static readonly RevokePermissionsRequest AnyRequest = new()
    {
        Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/auditor" },
        Resource = new DatabaseResource { Name = "sales" },
        Permissions = [Permission.Alter],
    };

    public static Task<RevokePermissionsResponse> RevokeAsync(Reply reply) => RevokeAsync(new RecordingHandler(reply), AnyRequest);

    public static async Task<RevokePermissionsResponse> RevokeAsync(
        RecordingHandler handler, RevokePermissionsRequest request, ClientOptions? options = null)
    {
        using var transport = new HttpMessageInvoker(handler);
        using var client = new LakeFormationClient(transport, options ?? WireOptions.Plain);
        return await client.RevokePermissionsAsync(request, TestContext.Current.CancellationToken);
    }
}
