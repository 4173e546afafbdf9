namespace RevokeGen.Runtime.Endpoints;

/// <summary>A partition of AWS: regions that share domains and accounts.</summary>
/// <param name="Name">The partition's name, as in ARNs: <c>aws</c>, <c>aws-cn</c>.</param>
/// <param name="DnsSuffix">The domain of its endpoints.</param>
/// <param name="DualStackDnsSuffix">The domain of its dual-stack endpoints.</param>
/// <param name="SupportsFips">Whether it has FIPS endpoints.</param>
/// <param name="SupportsDualStack">Whether it has dual-stack endpoints.</param>
/// <param name="ImplicitGlobalRegion">The region that its services without regions sign for.</param>
public sealed record Partition(
    string Name,
    string DnsSuffix,
    string DualStackDnsSuffix,
    bool SupportsFips,
    bool SupportsDualStack,
    string ImplicitGlobalRegion);
