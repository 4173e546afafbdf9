using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>An endpoint rule set cannot be compiled. Caught where the service is planned, where it becomes a finding.</summary>
internal sealed class EndpointRuleException(string message, TextSpot spot) : Exception(message)
{
    public TextSpot Spot { get; } = spot;
}
