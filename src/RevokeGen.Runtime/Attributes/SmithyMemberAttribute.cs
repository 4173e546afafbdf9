using System;

namespace RevokeGen.Runtime;

/// <summary>Names the Smithy member that an emitted property stands for.</summary>
/// <param name="name">The member's name in the model.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SmithyMemberAttribute(string name) : Attribute
{
    /// <summary>The member's name in the model.</summary>
    public string Name { get; } = name;
}
