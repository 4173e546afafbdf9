using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>An endpoint rule set cannot be compiled. Caught where the service is planned, where it becomes a finding.</summary>
/// <param name="message">What is wrong, or needed and not there.</param>
/// <param name="spot">Where.</param>
/// <param name="isNotYet">Whether the rule set is sound and needs what cannot be emitted yet.</param>
internal sealed class EndpointRuleException(string message, TextSpot spot, bool isNotYet = false) : Exception(message)
{
    public TextSpot Spot { get; } = spot;

    public bool IsNotYet { get; } = isNotYet;
}
