using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;

namespace RevokeGen.Analysis.Checks;

/// <summary>The part of a member that is judged, and the expression that gives it its value. Names and locations are made for findings only.</summary>
internal readonly record struct Place(ConstrainedMember Member, ConstraintPart Part, IOperation Value)
{
    /// <summary>A finding here; the first argument of its message is the name of the member or its part.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, params string[] arguments) => Finding(rule, Value, arguments);

    /// <summary>A finding on a part of the value.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, IOperation culprit, params string[] arguments) =>
        Finding(rule, culprit, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>A finding on a part of the value, with something to tell a code fix.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, IOperation culprit, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        Diagnostic.Create(rule, Locations.Of(culprit), properties, [Member.Describe(Part), .. arguments]);
}
