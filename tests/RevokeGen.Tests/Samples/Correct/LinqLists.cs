// Lists that are computed: LINQ in both spellings, chunks, groups, dictionaries and sets.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Lists;

public sealed record Grant(string Principal, string Database, string Table, string Permission);

public static class Planned
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "SELECT", "INSERT", "DELETE" };

    public static List<RevokePermissionsRequest> Of(IEnumerable<Grant> grants) =>
    [
        .. from grant in grants
           where Known.Contains(grant.Permission)
           group grant.Permission by (grant.Principal, grant.Database, grant.Table) into held
           select new RevokePermissionsRequest
           {
               Principal = new() { DataLakePrincipalIdentifier = held.Key.Principal },
               Resource = new TableResource { DatabaseName = held.Key.Database, Name = held.Key.Table },
               Permissions = held.Distinct().Select(text => new Permission(text)).ToList(),
           },
    ];

    public static IEnumerable<RevokeEndpointAccessRequest> Chunks(string cluster, string account, IEnumerable<string> vpcs, bool force) => vpcs
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Chunk(20)
        .Select(chunk => new RevokeEndpointAccessRequest { ClusterIdentifier = cluster, Account = account, VpcIds = chunk, Force = force });

    public static RevokePermissionsRequest Columns(IReadOnlyDictionary<string, ImmutableArray<string>> sensitive, string table)
    {
        var columns = new List<string>();
        foreach (var (_, names) in sensitive)
            columns.AddRange(names);
        if (columns.Count == 0)
            columns.Add("id");
        return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:user/ann" },
            Resource = new TableWithColumnsResource { DatabaseName = "sales", Name = table, ColumnNames = columns.AsReadOnly() },
            Permissions = ImmutableList.Create(Permission.Select),
        };
    }

    public static IReadOnlyList<LFTag> Tags(ILookup<string, string> tags) =>
        tags.Select(tag => new LFTag { TagKey = tag.Key, TagValues = tag.Where(value => value.Length > 0).ToArray() }).ToImmutableArray();
}
