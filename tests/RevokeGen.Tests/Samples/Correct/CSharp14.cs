// C# 14: extension members, the field keyword, null-conditional assignment, lambdas with modifiers, nameof of open generics.
using System;
using System.Collections.Generic;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Next;

public static class RequestExtensions
{
    extension(RevokePermissionsRequest request)
    {
        public bool IsForTable => request.Resource.Table is not null;

        public RevokePermissionsRequest WithGrantOption() => request with { PermissionsWithGrantOption = request.Permissions };
    }

    extension(RevokeEndpointAccessRequest)
    {
        public static RevokeEndpointAccessRequest Of(string account, bool force) =>
            new() { ClusterIdentifier = "analytics", Account = account, VpcIds = ["vpc-0a1b2c3d"], Force = force };
    }
}

public sealed class Draft
{
    public string Principal
    {
        get;
        set => field = value.StartsWith("arn:", StringComparison.Ordinal) ? value : $"arn:aws:iam::111122223333:role/{value}";
    } = "arn:aws:iam::111122223333:role/analyst";

    public IReadOnlyList<Permission> Permissions
    {
        get => field ??= [Permission.Select];
        set;
    }

    public RevokePermissionsRequest? Last { get; set; }
}

public static class Drafts
{
    private delegate bool Reading(string text, out Permission permission);

    public static RevokePermissionsRequest Send(Draft draft, string table)
    {
        Reading read = (text, out permission) => (permission = text) != default(Permission);
        draft?.Last = new()
        {
            Principal = new() { DataLakePrincipalIdentifier = draft.Principal },
            Resource = new TableResource { DatabaseName = nameof(List<>), Name = table },
            Permissions = read(table, out var permission) ? [permission] : draft.Permissions,
        };
        return draft?.Last is { IsForTable: true } last ? last.WithGrantOption() : throw new InvalidOperationException();
    }
}
