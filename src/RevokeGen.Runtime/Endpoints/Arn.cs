using System.Collections.Generic;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>The name of a resource of AWS, taken apart: <c>arn:partition:service:region:account:resource</c>.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Service">The service.</param>
/// <param name="Region">The region; empty for a resource of none.</param>
/// <param name="AccountId">The account; empty for a resource of none.</param>
/// <param name="ResourceId">The resource, taken apart at colons and slashes.</param>
public sealed record Arn(string Partition, string Service, string Region, string AccountId, IReadOnlyList<string> ResourceId);
