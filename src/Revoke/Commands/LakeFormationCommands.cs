using System.CommandLine;
using Revoke.LakeFormation;

namespace Revoke.Commands;

/// <summary>The commands below <c>revoke lakeformation</c>.</summary>
internal static class LakeFormationCommands
{
    public static Command RevokePermissions(CommandHost host) => new OperationCommand<RevokePermissionsRequest, RevokePermissionsResponse>(
        new(
            "revoke-permissions",
            "RevokePermissions",
            "Takes permissions on a resource of the Data Catalog away from a principal.",
            LakeFormationJson.ReadRevokePermissionsRequest,
            LakeFormationJson.Write,
            static async (transport, options, request, cancellationToken) =>
            {
                using var client = transport is null ? new LakeFormationClient(options) : new LakeFormationClient(transport, options);
                return await client.RevokePermissionsAsync(request, cancellationToken);
            },
            static refusal => refusal is LakeFormationException { Case: not LakeFormationErrorCase.None and var known } ? known.ToString() : null),
        host);
}
