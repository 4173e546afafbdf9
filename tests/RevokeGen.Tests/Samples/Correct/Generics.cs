// Generic code around emitted types: constraints, delegates, static abstract members, pattern dispatch.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Generic;

public interface IPlan<TSelf, out TRequest>
    where TSelf : IPlan<TSelf, TRequest>
{
    static abstract TSelf For(string subject);

    TRequest Request { get; }
}

public sealed record EndpointPlan(string Account) : IPlan<EndpointPlan, RevokeEndpointAccessRequest>
{
    public RevokeEndpointAccessRequest Request => new() { ClusterIdentifier = "analytics", Account = Account, VpcIds = Vpcs, Force = IsUrgent };

    public IReadOnlyList<string>? Vpcs { get; init; }

    public bool IsUrgent { get; init; }

    public static EndpointPlan For(string subject) => new(subject);
}

public sealed record TagPlan(string Key) : IPlan<TagPlan, RevokePermissionsRequest>
{
    public RevokePermissionsRequest Request { get; } = new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "111122223333" },
        Resource = new LFTagKeyResource { TagKey = Key, TagValues = ["*"] },
        Permissions = [Permission.Associate],
    };

    public static TagPlan For(string subject) => new(subject);
}

public static class Runner
{
    public static async Task<TAnswer> RunAsync<TPlan, TRequest, TAnswer>(string subject, Func<TRequest, Task<TAnswer>> send)
        where TPlan : IPlan<TPlan, TRequest>
        where TRequest : notnull =>
        await send(TPlan.For(subject).Request);

    public static Dictionary<TKey, List<Permission>> Collect<TKey>(IEnumerable<(TKey Key, Permission Permission)> held)
        where TKey : notnull
    {
        Dictionary<TKey, List<Permission>> all = [];
        foreach (var (key, permission) in held)
        {
            if (!all.TryGetValue(key, out var list))
                all[key] = list = [];
            list.Add(permission);
        }

        return all;
    }

    public static Resource Make<T>(T target) => target switch
    {
        ValueTuple<string, string> { Item1: var database, Item2: var table } => new TableResource { DatabaseName = database, Name = table },
        string name => new DatabaseResource { Name = name },
        Uri bucket => new DataLocationResource { ResourceArn = $"arn:aws:s3:::{bucket.Host}{bucket.AbsolutePath}" },
        _ => throw new ArgumentException("No resource.", nameof(target)),
    };
}
