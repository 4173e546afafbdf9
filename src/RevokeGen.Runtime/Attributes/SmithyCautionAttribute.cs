using System;

namespace RevokeGen.Runtime;

/// <summary>
/// A caution of <c>revokegen.rules#cautions</c>: something that is allowed but deserves a second look. For the compiler only; <c>Validate()</c> knows
/// nothing of it. One of <see cref="Expression"/>, <see cref="Pattern"/> and <see cref="UniqueItems"/> is set.
/// </summary>
/// <remarks>
/// On a type it is about the type's members, and judged like a <see cref="SmithyConditionAttribute"/>. On a property, or the constructor of a union's
/// variant, it is about the value of the member: for one value the first caution that is not kept speaks, in the order of the attributes.
/// </remarks>
/// <param name="name">The caution's name, by which it can be switched off.</param>
/// <param name="documentation">What to look at, for the person who wrote the call.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Constructor, AllowMultiple = true)]
public sealed class SmithyCautionAttribute(string name, string documentation) : Attribute
{
    /// <summary>The caution's name, by which it can be switched off.</summary>
    public string Name { get; } = name;

    /// <summary>What to look at, for the person who wrote the call.</summary>
    public string Documentation { get; } = documentation;

    /// <summary>A JMESPath expression in the model's member names, in escaped ASCII, that is expected to be true; null when the caution is another.</summary>
    public string? Expression { get; init; }

    /// <summary>
    /// A pattern as in <see cref="SmithyPatternAttribute"/> that a string, or each item of a list of strings, is expected to match; null when the
    /// caution is another.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>Whether the items of a list are expected to differ from one another.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>How it is reported: <see cref="RuleSeverity.Warning"/> or <see cref="RuleSeverity.Info"/>.</summary>
    public RuleSeverity Severity { get; init; } = RuleSeverity.Warning;
}
