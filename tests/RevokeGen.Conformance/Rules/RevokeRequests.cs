using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.LakeFormation;

namespace RevokeGen.Conformance.Rules;

/// <summary>Requests to revoke permissions in which one thing is up to the test, and what is said about them.</summary>
internal static class RevokeRequests
{
    public const string Role = "arn:aws:iam::111122223333:role/team/analyst";

    public static TableResource Orders { get; } = new() { DatabaseName = "sales", Name = "orders" };

    public static DatabaseResource Sales { get; } = new() { Name = "sales" };

    public static LFTagKeyResource Tag { get; } = new() { TagKey = "domain", TagValues = ["sales"] };

    public static RevokePermissionsRequest On(Resource resource, params IReadOnlyList<string> permissions) => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = Role },
        Resource = resource,
        Permissions = [.. permissions.Select(static permission => new Permission(permission))],
    };

    public static RevokePermissionsRequest From(string principal) =>
        On(Orders, "SELECT") with { Principal = new() { DataLakePrincipalIdentifier = Elsewhere.Value(principal) } };

    public static RevokePermissionsRequest WithGrantOption(this RevokePermissionsRequest request, params IReadOnlyList<string> permissions) =>
        request with { PermissionsWithGrantOption = [.. permissions.Select(static permission => new Permission(permission))] };

    /// <summary>The grant that this revoke takes back.</summary>
    public static GrantPermissionsRequest AsGrant(this RevokePermissionsRequest request) => new()
    {
        CatalogId = request.CatalogId,
        Principal = request.Principal,
        Resource = request.Resource,
        Permissions = request.Permissions,
        Condition = request.Condition,
        PermissionsWithGrantOption = request.PermissionsWithGrantOption,
    };

    /// <summary>The revoke, or its grant, as an entry of a batch.</summary>
    public static BatchPermissionsRequestEntry AsEntry(this RevokePermissionsRequest request, string id) => new()
    {
        Id = id,
        Principal = request.Principal,
        Resource = request.Resource,
        Permissions = request.Permissions,
        Condition = request.Condition,
        PermissionsWithGrantOption = request.PermissionsWithGrantOption,
    };

    /// <summary>The rules that the validator finds broken, each as <c>path constraint</c>.</summary>
    public static IReadOnlyList<string> Broken(this RevokePermissionsRequest request) =>
        [.. request.Validate().Select(static violation => $"{violation.Path} {violation.Constraint}".TrimStart())];

    /// <summary>What is advised about a request that has to be valid.</summary>
    public static IReadOnlyList<string> Advised(this RevokePermissionsRequest request)
    {
        Assert.Empty(request.Broken());
        return Advice.On(request);
    }
}
