using System.Threading.Tasks;
using OffBoarding.LakeFormation;

internal static class Page
{
    internal static async Task RevokeAsync(ILakeFormationClient client, BatchRevokePermissionsRequest request)
    {
        @page@
    }
}
