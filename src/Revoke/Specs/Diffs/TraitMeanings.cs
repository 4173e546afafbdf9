using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>What changes of traits mean, where that follows from the trait's values alone.</summary>
internal static class TraitMeanings
{
    private const string OtherHosts = "requests may go to other hosts";

    /// <summary>Any change is on the wire, and breaks.</summary>
    public static readonly TraitMeaning OnWire = new(ChangeKind.Wire, static (_, _) => true);

    /// <summary>Callers do not depend on it.</summary>
    public static readonly TraitMeaning Harmless = new(ChangeKind.Trait, static (_, _) => false);

    private static readonly TraitMeaning OnType = new(ChangeKind.Type, static (_, _) => true);
    private static readonly TraitMeaning OnHosts = new(ChangeKind.Wire, static (_, _) => false, OtherHosts, OtherHosts, OtherHosts);

    private static readonly Dictionary<string, TraitMeaning> Known = new(StringComparer.Ordinal)
    {
        [TraitIds.ExactlyOneOf] = OnType,
        [TraitIds.Sparse] = OnType,
        [TraitIds.Streaming] = OnType,
        [TraitIds.Documentation] = new(ChangeKind.Documentation, static (_, _) => false),
        [TraitIds.Examples] = new(ChangeKind.Documentation, static (_, _) => false),
        [TraitIds.Deprecated] = Harmless with { IfAdded = "code that uses it gets the warning CS0618" },
        [TraitIds.Sensitive] = Harmless with { IfAdded = "texts leave its values out", IfRemoved = "texts, such as those for logs, show its values" },
        [TraitIds.IdempotencyToken] = Harmless with { IfAdded = "clients fill it in", IfRemoved = "clients do not fill it in" },
        [TraitIds.Retryable] = Harmless with { IfAdded = "clients try again", IfRemoved = "clients do not try again" },
        [TraitIds.HttpChecksumRequired] = new(
            ChangeKind.Wire, static (old, _) => old is null, "requests without a checksum are refused", "requests need no checksum"),
        [TraitIds.HttpChecksum] = new(
            ChangeKind.Wire, static (old, @new) => (IsTrue(@new?["requestChecksumRequired"]) && !IsTrue(old?["requestChecksumRequired"])) || LosesAlgorithm(old, @new)),
        [TraitIds.RequestCompression] = new(
            ChangeKind.Wire, static (old, @new) => HasGzip(old) && !HasGzip(@new), "clients compress requests", "compressed requests may be refused"),
        [TraitIds.UnsignedPayload] = new(
            ChangeKind.Wire, static (_, @new) => @new is null, "clients do not sign bodies", "requests whose body is not signed are refused"),
        [TraitIds.EndpointRuleSet] = OnHosts,
        [TraitIds.EndpointBdd] = OnHosts,
        [TraitIds.StaticContextParams] = OnHosts,
        [TraitIds.OperationContextParams] = OnHosts,
        [TraitIds.ContextParam] = OnHosts,
    };

    /// <summary>Traits whose default is at stake only for who sends the value.</summary>
    private static readonly TraitMeaning OfSentDefault = new(
        ChangeKind.Wire, static (old, @new) => old is not (null or NullNode) && @new is not (null or NullNode), IfChanged: "requests that leave it out mean something else");

    private static readonly TraitMeaning OfHttp = new(
        ChangeKind.Wire, static (old, @new) => old?["method"]?.Text != @new?["method"]?.Text || old?["uri"]?.Text != @new?["uri"]?.Text);

    public static TraitMeaning? Find(string traitId, Flow flow, bool isRest) => traitId switch
    {
        TraitIds.Default when flow.IsWritten => OfSentDefault,
        TraitIds.Http when isRest => OfHttp,
        _ => Known.GetValueOrDefault(traitId),
    };

    // Of callers who chose an algorithm, each chose it by that member.
    private static bool LosesAlgorithm(SpecNode? old, SpecNode? @new) =>
        old?["requestAlgorithmMember"]?.Text is { } member && @new?["requestAlgorithmMember"]?.Text != member;

    private static bool HasGzip(SpecNode? compression) =>
        compression?["encodings"] is ArrayNode encodings && encodings.Items.Any(static encoding => string.Equals(encoding.Text, "gzip", StringComparison.OrdinalIgnoreCase));

    private static bool IsTrue(SpecNode? node) => node is BooleanNode { Value: true };
}
