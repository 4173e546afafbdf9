using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;

namespace RevokeGen.Analysis.Checks;

/// <summary>The part of a member that is judged, and the expression that gives it its value. Names and locations are made for findings only.</summary>
/// <param name="Member">The member.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Value">The expression.</param>
/// <param name="Use">The expression that gives the member its value; null where that is <paramref name="Value"/> itself.</param>
internal readonly record struct Place(ConstrainedMember Member, ConstraintPart Part, IOperation Value, IOperation? Use = null)
{
    /// <summary>Whether the expression stands away from the member, as an item does that a variable brings along.</summary>
    public bool IsElsewhere => Use is not null && IsOutside(Value);

    /// <summary>The place of an item, a key or a map's value.</summary>
    public Place Of(ConstraintPart part, IOperation value) => new(Member, part, value, Use ?? Value);

    /// <summary>A finding here; the first argument of its message is the name of the member or its part.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, params string[] arguments) => Finding(rule, Value, arguments);

    /// <summary>A finding on a part of the value.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, IOperation culprit, params string[] arguments) =>
        Finding(rule, culprit, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>
    /// A finding on a part of the value, with something to tell a code fix. Where the part stands elsewhere, the finding is where the member gets it, and the
    /// part an additional location.
    /// </summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, IOperation culprit, ImmutableDictionary<string, string?> properties, params string[] arguments)
    {
        object[] texts = [Member.Describe(Part), .. arguments];
        return IsOutside(culprit)
            ? Diagnostic.Create(rule, Locations.Of(Use ?? Value), [Locations.Of(culprit)], properties, texts)
            : Diagnostic.Create(rule, Locations.Of(culprit), properties, texts);
    }

    private bool IsOutside(IOperation operation)
    {
        var around = (Use ?? Value).Syntax;
        return operation.Syntax.SyntaxTree != around.SyntaxTree || !around.Span.Contains(operation.Syntax.Span);
    }
}
