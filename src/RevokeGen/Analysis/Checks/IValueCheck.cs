using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Checks;

/// <summary>One rule about values: compares what is known with one constraint.</summary>
internal interface IValueCheck
{
    /// <summary>The finding; null when the constraint holds, is undecided, or is not this rule's.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="value">What is known of the value.</param>
    /// <param name="place">The member or its part, as a message starts with it.</param>
    /// <param name="location">Where the value is written.</param>
    Diagnostic? Find(Constraint constraint, KnownValue value, string place, Location location);
}
