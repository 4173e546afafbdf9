using System;

namespace RevokeGen.Runtime;

/// <summary>Base of the attributes that carry a constraint of the model to the analyzer and to readers of the type.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Constructor, AllowMultiple = true)]
public abstract class ConstraintAttribute : Attribute
{
    /// <summary>The part of the value that is constrained; the value itself unless said otherwise.</summary>
    public ConstraintTarget At { get; init; }

    /// <summary>
    /// For what is deeper: the steps from the member's value to the list or map of which <see cref="At"/> is a part. Empty when that is the member's value itself.
    /// </summary>
    public ConstraintTarget[] Within { get; init; } = [];
}
