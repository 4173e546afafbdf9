namespace RevokeGen.Analysis.Constraints;

/// <summary>Smithy's <c>@uniqueItems</c>.</summary>
internal sealed record UniqueItemsConstraint(ConstraintPart At) : Constraint(At);
