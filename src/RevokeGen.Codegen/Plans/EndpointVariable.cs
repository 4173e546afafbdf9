namespace RevokeGen.Codegen.Plans;

/// <summary>A variable of endpoint rules while they are compiled.</summary>
/// <param name="local">Its C# name.</param>
/// <param name="type">Its type.</param>
internal sealed class EndpointVariable(string local, EndpointType type)
{
    public string Local => local;

    public EndpointType Type => type;
}
