namespace RevokeGen.Analysis.Constraints;

/// <summary>A constraint of the model, read from an attribute.</summary>
internal abstract record Constraint(ConstraintPart At);
