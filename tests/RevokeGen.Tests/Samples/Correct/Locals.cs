// Locals whose value depends on the path: loops, branches, exceptions, lambdas, references, deconstruction, goto.
using System;
using System.Collections.Generic;
using System.Linq;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Paths;

public sealed class Collector
{
    private readonly string[] _defaults = [];
    private IReadOnlyList<string> _vpcs = [];

    public RevokePermissionsRequest Collect(IEnumerable<string> names, string? account, int mode)
    {
        var permissions = new List<Permission>();
        var id = "";
        foreach (var name in names)
        {
            if (name.Length == 0)
                continue;
            permissions.Add(name);
        }

        if (permissions.Count == 0)
            permissions.Add(Permission.Select);

        switch (mode)
        {
            case 0:
                id = "111122223333";
                break;
            case 1 when account is { Length: 12 }:
                id = account;
                break;
            default:
                id = null;
                break;
        }

        Resource resource = new DatabaseResource { Name = "sales" };
        try
        {
            if (permissions.Any(permission => permission != Permission.Describe))
                resource = new TableResource { DatabaseName = "sales", TableWildcard = new() };
        }
        catch (InvalidOperationException exception) when (exception.Message.Length > 0)
        {
            resource = new CatalogResource { Id = id };
        }

        return new() { CatalogId = id, Principal = new() { DataLakePrincipalIdentifier = Principal(account) }, Resource = resource, Permissions = permissions };
    }

    public RevokeEndpointAccessRequest Endpoint(string cluster, string account, bool all, bool force)
    {
        List<string>? vpcs = null;
        void Take(string vpc) => (vpcs ??= []).Add(vpc);

        foreach (var vpc in _defaults)
            Take(vpc);
        if (!all && vpcs is null)
            Fill(ref vpcs);
        var turn = 0;
    again:
        if (turn++ < _vpcs.Count)
        {
            Take(_vpcs[turn - 1]);
            goto again;
        }

        var (name, isForced) = (cluster.Trim(), force && !all);
        _vpcs = vpcs is null ? _vpcs : [.. vpcs];
        Func<RevokeEndpointAccessRequest> make = () => new() { ClusterIdentifier = name, Account = account, VpcIds = vpcs, Force = isForced };
        return make() is { VpcIds: { Count: 0 } } empty ? empty with { VpcIds = _vpcs, Force = force } : make();
    }

    private static void Fill(ref List<string>? vpcs)
    {
        vpcs = ["vpc-0a1b2c3d"];
        vpcs.Clear();
        vpcs.Add("vpc-0a1b2c3d4e5f60718");
    }

    private static string Principal(string? account)
    {
        const string Unknown = "";
        var role = Unknown;
        while (role.Length == 0)
            role = account is null ? "analyst" : account + "-analyst";
        return role.Length > 200 ? Unknown : "arn:aws:iam::111122223333:role/" + role;
    }
}
