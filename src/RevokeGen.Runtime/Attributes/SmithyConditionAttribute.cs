using System;

namespace RevokeGen.Runtime;

/// <summary>
/// Smithy's <c>@conditions</c>, one of them: an expression about a value that has to be true. <c>Validate()</c> checks it, and reports
/// <paramref name="name"/> as the constraint.
/// </summary>
/// <remarks>
/// <para>
/// On a type the expression is about the type's members. On a property, or the constructor of a union's variant, it is about the value of the member.
/// </para>
/// <para>
/// It is judged when the value keeps its own constraints, the type's required members are there, and what the expression reads keeps its own: no
/// constraint is broken by a value on the paths of members that it names, up to their first index, projection or function.
/// </para>
/// </remarks>
/// <param name="name">The condition's name in the model.</param>
/// <param name="expression">A JMESPath expression in the model's member names, in escaped ASCII.</param>
/// <param name="documentation">What has to hold, for the person whose value does not; may be empty.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Constructor, AllowMultiple = true)]
public sealed class SmithyConditionAttribute(string name, string expression, string documentation) : ConstraintAttribute
{
    /// <summary>The condition's name in the model.</summary>
    public string Name { get; } = name;

    /// <summary>A JMESPath expression in the model's member names, in escaped ASCII.</summary>
    public string Expression { get; } = expression;

    /// <summary>What has to hold, for the person whose value does not; may be empty.</summary>
    public string Documentation { get; } = documentation;
}
