namespace RevokeGen.Codegen.Plans;

/// <summary>The constraint traits that a single value can break.</summary>
internal enum ConstraintKind
{
    Length,
    Pattern,
    Range,
    UniqueItems,
}
