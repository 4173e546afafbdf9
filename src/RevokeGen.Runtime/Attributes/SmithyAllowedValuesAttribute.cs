using System;

namespace RevokeGen.Runtime;

/// <summary>
/// A row of <c>revokegen.rules#allowedValues</c>: while <paramref name="when"/> is true, <see cref="Members"/> hold nothing but <see cref="Values"/>.
/// </summary>
/// <remarks>
/// <para>Members are strings, enums, or lists and maps of them, whose items or values are judged one by one. A value that an enum does not know is not judged.</para>
/// <para>
/// A row is judged when the type's required members are there and what <paramref name="when"/> reads keeps its own constraints, as for
/// <see cref="SmithyConditionAttribute"/>. A value that breaks a constraint of its own, or that another row refused, is passed over; rows of
/// severity error come first, then warnings, then information, and among equals the order of the attributes counts.
/// </para>
/// <para>Only rows of severity error are enforced by <c>Validate()</c>, which reports <c>allowedValues</c> as the constraint.</para>
/// </remarks>
/// <param name="when">A JMESPath expression in the model's member names, in escaped ASCII.</param>
/// <param name="documentation">What is allowed, for the person whose value is not.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SmithyAllowedValuesAttribute(string when, string documentation) : Attribute
{
    /// <summary>A JMESPath expression in the model's member names, in escaped ASCII.</summary>
    public string When { get; } = when;

    /// <summary>What is allowed, for the person whose value is not.</summary>
    public string Documentation { get; } = documentation;

    /// <summary>The row's name, by which it can be switched off; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The restricted members' names in the model.</summary>
    public string[] Members { get; init; } = [];

    /// <summary>The allowed values, as they travel.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>How a value that is not allowed is reported.</summary>
    public RuleSeverity Severity { get; init; }
}
