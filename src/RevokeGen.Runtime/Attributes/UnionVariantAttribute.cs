using System;

namespace RevokeGen.Runtime;

/// <summary>Names the Smithy member that a constructor of an emitted union sets.</summary>
/// <param name="member">The member's name in the model.</param>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class UnionVariantAttribute(string member) : Attribute
{
    /// <summary>The member's name in the model.</summary>
    public string Member { get; } = member;
}
