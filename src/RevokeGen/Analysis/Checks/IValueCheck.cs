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
    /// <param name="place">Whose value it is, and where.</param>
    Diagnostic? Find(Constraint constraint, KnownValue value, Place place);
}
