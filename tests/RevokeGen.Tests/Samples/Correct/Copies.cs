// Records and their copies: templates that are completed with `with`, equality, deconstruction of one's own records.
using System.Collections.Generic;
using System.Linq;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Copies;

public sealed record Leaver(string Account, string Role, IReadOnlyList<string> Tables)
{
    public string Arn => $"arn:aws:iam::{Account}:role/{Role}";
}

public static class Templates
{
    // Completed before it is sent: on its own it would revoke nothing.
    private static readonly RevokePermissionsRequest Draft = new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/nobody" },
        Resource = new DatabaseResource { Name = "sales" },
        Permissions = [Permission.Describe],
    };

    public static IEnumerable<RevokePermissionsRequest> Of(Leaver leaver)
    {
        var (account, _, tables) = leaver;
        var own = Draft with { CatalogId = account, Principal = new() { DataLakePrincipalIdentifier = leaver.Arn } };
        yield return own;
        foreach (var table in tables)
            yield return own with { Resource = new TableResource { DatabaseName = "sales", Name = table }, Permissions = [Permission.Select] };
    }

    public static RevokeEndpointAccessRequest Narrow(RevokeEndpointAccessRequest request, params string[] vpcs) =>
        vpcs.Length == 0 ? request : request with { VpcIds = [.. vpcs, .. request.VpcIds ?? []] };

    public static RevokeEndpointAccessRequest Forced(RevokeEndpointAccessRequest request, bool force) => request with { Force = force || request.Force is true };

    public static bool IsSame(RevokePermissionsRequest one, RevokePermissionsRequest other) =>
        one == other || (one with { CatalogId = null }) == (other with { CatalogId = null }) || one.Permissions.SequenceEqual(other.Permissions);
}
