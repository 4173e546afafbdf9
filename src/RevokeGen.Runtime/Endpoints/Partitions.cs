using System;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>The partitions of AWS, for the endpoint rules' <c>aws.partition</c>: a table that comes with the runtime, or a newer one that is loaded.</summary>
public static class Partitions
{
    // The first is the default: a region that no partition lists and that resembles none belongs to it.
    private static readonly PartitionRegions[] BuiltIn =
    [
        new(
            new("aws", "amazonaws.com", "api.aws", SupportsFips: true, SupportsDualStack: true, "us-east-1"),
            ["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
            [
                "af-south-1",
                "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
                "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
                "aws-global",
                "ca-central-1", "ca-west-1",
                "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
                "il-central-1",
                "me-central-1", "me-south-1",
                "mx-central-1",
                "sa-east-1",
                "us-east-1", "us-east-2", "us-west-1", "us-west-2",
            ]),
        new(
            new("aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", SupportsFips: true, SupportsDualStack: true, "cn-northwest-1"),
            ["cn"],
            ["aws-cn-global", "cn-north-1", "cn-northwest-1"]),
        new(
            new("aws-us-gov", "amazonaws.com", "api.aws", SupportsFips: true, SupportsDualStack: true, "us-gov-west-1"),
            ["us-gov"],
            ["aws-us-gov-global", "us-gov-east-1", "us-gov-west-1"]),
        new(
            new("aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", SupportsFips: true, SupportsDualStack: true, "eusc-de-east-1"),
            ["eusc-de"],
            ["eusc-de-east-1"]),
        new(
            new("aws-iso", "c2s.ic.gov", "api.aws.ic.gov", SupportsFips: true, SupportsDualStack: true, "us-iso-east-1"),
            ["us-iso"],
            ["aws-iso-global", "us-iso-east-1", "us-iso-west-1"]),
        new(
            new("aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud", SupportsFips: true, SupportsDualStack: true, "us-isob-east-1"),
            ["us-isob"],
            ["aws-iso-b-global", "us-isob-east-1", "us-isob-west-1"]),
        new(
            new("aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", SupportsFips: true, SupportsDualStack: true, "eu-isoe-west-1"),
            ["eu-isoe"],
            ["aws-iso-e-global", "eu-isoe-west-1"]),
        new(
            new("aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov", SupportsFips: true, SupportsDualStack: true, "us-isof-south-1"),
            ["us-isof"],
            ["aws-iso-f-global", "us-isof-east-1", "us-isof-south-1"]),
    ];

    private static volatile PartitionRegions[]? _loaded;

    private static PartitionRegions[] All => _loaded ?? BuiltIn;

    /// <summary>Replaces the table for the whole process, where AWS has a partition that this version does not know. New regions of known partitions need nothing. To be called before the first request: a client may keep the address that it has found.</summary>
    /// <param name="json">The table as AWS publishes it with its SDKs, <c>partitions.json</c> (botocore has it among its data), in UTF-8.</param>
    /// <exception cref="ConfigurationException">It is no such table; the one in use stays.</exception>
    public static void Load(ReadOnlyMemory<byte> json) => _loaded = PartitionTable.Read(json);

    /// <summary>Goes back to the table that comes with the runtime.</summary>
    public static void Reset() => _loaded = null;

    /// <summary>Whether a host is one of AWS, by its name.</summary>
    internal static bool HaveHost(string host) => Array.Exists(All, regions => IsBelow(host, regions.Partition.DnsSuffix) || IsBelow(host, regions.Partition.DualStackDnsSuffix));

    /// <summary>Finds a region's partition: by name, else by the form of the name, else <c>aws</c>.</summary>
    /// <param name="region">The region.</param>
    /// <exception cref="ArgumentNullException">The region is null.</exception>
    public static Partition Find(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var all = All;
        var found = Array.Find(all, regions => regions.Lists(region)) ?? Array.Find(all, regions => regions.Resembles(region)) ?? all[0];
        return found.Partition;
    }

    private static bool IsBelow(string host, string domain) =>
        host.Length > domain.Length && host[^(domain.Length + 1)] == '.' && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase);
}
