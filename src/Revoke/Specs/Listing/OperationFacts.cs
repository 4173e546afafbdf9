using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Listing;

/// <summary>What a client has of an operation beside the rules of its input.</summary>
/// <param name="LeftOut">Why clients do not have it at all; null where they have it.</param>
/// <param name="AuthSchemes">How requests can prove who sends them, the best first.</param>
/// <param name="Auth">Whether they have to.</param>
/// <param name="HasPages">Whether answers come in pages.</param>
/// <param name="Waiters">What can be waited for.</param>
/// <param name="PartialFailures">The member that lists the entries that failed.</param>
/// <param name="RequestStream">The member of the request that is a stream.</param>
/// <param name="RequiresLength">Whether the length of that stream must be known.</param>
/// <param name="ResponseStream">The member of the answer that is a stream.</param>
/// <param name="IdempotencyToken">The member that clients fill in where it is left out.</param>
/// <param name="RequiresChecksum">Whether requests have a checksum.</param>
/// <param name="IsCompressed">Whether long requests are compressed.</param>
/// <param name="Deprecation">Why it should not be used; null where it may.</param>
internal sealed record OperationFacts(
    string? LeftOut,
    IReadOnlyList<string> AuthSchemes,
    AuthKind Auth,
    bool HasPages,
    IReadOnlyList<string> Waiters,
    string? PartialFailures,
    string? RequestStream,
    bool RequiresLength,
    string? ResponseStream,
    string? IdempotencyToken,
    bool RequiresChecksum,
    bool IsCompressed,
    string? Deprecation)
{
    public static OperationFacts Of(Model model, Shape service, Shape operation, CancellationToken cancellationToken)
    {
        var input = operation.Input is { } inputId ? model.Find(inputId) : null;
        var output = operation.Output is { } outputId ? model.Find(outputId) : null;
        var sent = Stream(input);
        return new(
            Protocol.Of(service) is { } protocol ? OperationLimits.Reason(model, service, operation, protocol, cancellationToken) : null,
            AuthPlanner.Schemes(service, operation),
            AuthPlanner.Kind(service, operation),
            Paging.Has(service, operation),
            [.. ((operation.Traits.Find(TraitIds.Waitable) as ObjectNode)?.Members ?? []).Select(static waiter => waiter.Name)],
            PartialFailurePlanner.Find(output)?.Name,
            sent?.Name,
            sent is not null && model.Find(sent.Target)!.Traits.Has(TraitIds.RequiresLength),
            Stream(output)?.Name,
            input?.Members.FirstOrDefault(static member => member.Traits.Has(TraitIds.IdempotencyToken))?.Name,
            operation.Traits.Has(TraitIds.HttpChecksumRequired) || operation.Traits.Find(TraitIds.HttpChecksum)?["requestChecksumRequired"] is BooleanNode { Value: true },
            CompressionPlanner.Plan(operation, BodyKind.Document) != CompressionKind.None,
            MemberPlanner.Deprecation(operation.Traits));

        MemberShape? Stream(Shape? shape) => shape?.Members.FirstOrDefault(member => PlanContext.IsStream(model.Find(member.Target)!));
    }
}
