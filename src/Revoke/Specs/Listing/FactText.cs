using System.Collections.Generic;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs.Listing;

/// <summary>What is to be known of an operation, in one line: traits by their names, and what they are about.</summary>
internal static class FactText
{
    public static string Of(OperationFacts facts) => string.Join(", ", Notes(facts));

    private static IEnumerable<string> Notes(OperationFacts facts)
    {
        if (facts.LeftOut is { } reason)
        {
            yield return $"left out: {reason}";
            yield break;
        }

        // Most operations are signed, and nothing else.
        if (facts is not { Auth: AuthKind.Required, AuthSchemes: ["SigV4"] })
            yield return AuthText.Of(facts.Auth, facts.AuthSchemes);
        if (facts.HasPages)
            yield return "pages";
        foreach (var waiter in facts.Waiters)
            yield return $"waiter {waiter}";
        if (facts.PartialFailures is { } failures)
            yield return $"partialFailures {failures}";
        if (facts.RequestStream is { } sent)
            yield return $"request stream {sent}{(facts.RequiresLength ? " of known length" : "")}";
        if (facts.ResponseStream is { } received)
            yield return $"response stream {received}";
        if (facts.IdempotencyToken is { } token)
            yield return $"idempotencyToken {token}";
        if (facts.RequiresChecksum)
            yield return "checksum";
        if (facts.IsCompressed)
            yield return "compression";
        if (facts.Deprecation is not null)
            yield return "deprecated";
    }
}
