using System;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Analysis.Constraints;

/// <summary>Smithy's <c>@pattern</c>, translated when the first value asks for it.</summary>
internal sealed record PatternConstraint(ConstraintPart At, string Source) : Constraint(At)
{
    private readonly Lazy<SmithyPattern> _pattern = new(() => SmithyPattern.Create(Source));

    public bool? Matches(string value) => _pattern.Value.Matches(value);
}
