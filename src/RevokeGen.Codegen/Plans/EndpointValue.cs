namespace RevokeGen.Codegen.Plans;

/// <summary>A value in endpoint rules while they are compiled.</summary>
/// <param name="Code">How it is had.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether there may be none.</param>
internal sealed record EndpointValue(EndpointExpression Code, EndpointType Type, bool IsOptional = false);
