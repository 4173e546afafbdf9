using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Checks;

/// <summary>One rule about values: compares what is known with one constraint.</summary>
internal interface IValueCheck
{
    /// <summary>The findings; none when the constraint holds, is undecided, or is not this rule's. Only items that are there already can be several.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="value">What is known of the value.</param>
    /// <param name="place">Whose value it is, and where.</param>
    IReadOnlyList<Diagnostic> Find(Constraint constraint, KnownValue value, Place place);
}
