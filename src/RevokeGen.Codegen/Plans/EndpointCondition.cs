namespace RevokeGen.Codegen.Plans;

/// <summary>A condition of an endpoint rule.</summary>
/// <param name="Test">What must hold, or what must have a value when it is assigned.</param>
/// <param name="Assign">The variable that gets the value; empty for none.</param>
/// <param name="IsBoolean">Whether a value that is assigned must also be true.</param>
internal sealed record EndpointCondition(EndpointExpression Test, string Assign = "", bool IsBoolean = false);
