using System;

namespace RevokeGen.Runtime;

/// <summary>Names the Smithy shape that an emitted type stands for.</summary>
/// <param name="id">The absolute shape id, such as <c>com.amazonaws.redshift#EndpointAuthorization</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SmithyShapeAttribute(string id) : Attribute
{
    /// <summary>The absolute shape id.</summary>
    public string Id { get; } = id;
}
