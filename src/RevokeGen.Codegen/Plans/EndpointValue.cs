namespace RevokeGen.Codegen.Plans;

/// <summary>A value in endpoint rules while they are compiled.</summary>
/// <param name="code">How it is had.</param>
/// <param name="type">Its type.</param>
/// <param name="isOptional">Whether there may be none.</param>
internal sealed class EndpointValue(EndpointExpression code, EndpointType type, bool isOptional = false)
{
    public EndpointExpression Code => code;

    public EndpointType Type => type;

    public bool IsOptional => isOptional;
}
