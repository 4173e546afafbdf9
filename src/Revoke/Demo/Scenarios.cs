using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Revoke.LakeFormation;
using Revoke.Redshift;
using RevokeGen.Runtime;

namespace Revoke.Demo;

/// <summary>What the demo shows, in its order.</summary>
internal static class Scenarios
{
    private const string Analyst = "arn:aws:iam::111122223333:role/analyst";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("Lake Formation: SELECT on the table sales.orders is taken away from a role", 1, RevokePermissionsAsync),
        new("Redshift: access from one VPC of another account is taken away", 1, RevokeEndpointAccessAsync),
        new("A request that breaks the rules is refused, and nothing is sent", 0, RefuseWrongRequestAsync),
        new("Nothing left to revoke is an answer with a type, so a clean-up can be repeated", 1, FindNothingToRevokeAsync),
        new("A concurrent modification is retried until it goes through", 2, RetryAsync),
    ];

    private static async Task<string> RevokePermissionsAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Expect("RevokePermissions", Answers.PermissionsRevoked);
        var response = await stage.LakeFormation.RevokePermissionsAsync(OrdersRequest(), cancellationToken);
        return $"done, status {response.StatusCode}, request id {response.RequestId}";
    }

    private static async Task<string> RevokeEndpointAccessAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Expect("RevokeEndpointAccess", Answers.EndpointAccessRevoking);
        var response = await stage.Redshift.RevokeEndpointAccessAsync(
            new() { ClusterIdentifier = "sales-cluster", Account = "444455556666", VpcIds = ["vpc-0a1b2c3d"], Force = false },
            cancellationToken);
        if (response is not { Grantee: "444455556666", EndpointCount: 1, AllowedAllVPCs: false, AllowedVPCs: ["vpc-0a1b2c3d"] })
            throw new UnexpectedOutcomeException("The answer was not read as it was given.");
        return $"{response.Status} for {response.Grantee}, {response.EndpointCount} endpoint left, request id {response.RequestId}";
    }

    // As constants in the code, neither value would compile; here they come from elsewhere, as they do from a queue or a form.
    private static async Task<string> RefuseWrongRequestAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var request = OrdersRequest() with { CatalogId = Elsewhere("my-catalog"), Permissions = [.. Elsewhere<Permission>()] };
        try
        {
            await stage.LakeFormation.RevokePermissionsAsync(request, cancellationToken);
        }
        catch (InvalidRequestException refusal)
        {
            return string.Join("\n     ", refusal.Violations.Select(static violation => violation.ToString()).Prepend("refused:"));
        }

        throw new UnexpectedOutcomeException("The request was not refused.");
    }

    private static async Task<string> FindNothingToRevokeAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Expect("RevokePermissions", Answers.NothingToRevoke);
        try
        {
            await stage.LakeFormation.RevokePermissionsAsync(OrdersRequest(), cancellationToken);
        }
        catch (InvalidInputException refusal) when (refusal.Case is LakeFormationErrorCase.NothingToRevoke)
        {
            return $"{nameof(InvalidInputException)} with the case {refusal.Case}, request id {refusal.RequestId}";
        }

        throw new UnexpectedOutcomeException("The service's refusal was not noticed.");
    }

    private static async Task<string> RetryAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Expect("RevokePermissions", Answers.ConcurrentModification, Answers.PermissionsRevoked);
        var response = await stage.LakeFormation.RevokePermissionsAsync(OrdersRequest(), cancellationToken);
        return $"done at the second attempt, request id {response.RequestId}";
    }

    private static RevokePermissionsRequest OrdersRequest() => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = Analyst },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static string Elsewhere(string value) => value;

    private static IEnumerable<T> Elsewhere<T>() => [];
}
