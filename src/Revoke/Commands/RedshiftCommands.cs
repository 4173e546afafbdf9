using System.CommandLine;
using Revoke.Redshift;

namespace Revoke.Commands;

/// <summary>The commands below <c>revoke redshift</c>.</summary>
internal static class RedshiftCommands
{
    public static Command RevokeEndpointAccess(CommandHost host) => new OperationCommand<RevokeEndpointAccessRequest, RevokeEndpointAccessResponse>(
        new(
            "revoke-endpoint-access",
            "RevokeEndpointAccess",
            "Takes access to a cluster through managed VPC endpoints away from an account.",
            RedshiftJson.ReadRevokeEndpointAccessRequest,
            RedshiftJson.Write,
            static async (transport, options, request, cancellationToken) =>
            {
                using var client = transport is null ? new RedshiftClient(options) : new RedshiftClient(transport, options);
                return await client.RevokeEndpointAccessAsync(request, cancellationToken);
            },
            static refusal => refusal is RedshiftException { Case: not RedshiftErrorCase.None and var known } ? known.ToString() : null),
        host);
}
