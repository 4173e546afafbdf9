namespace RevokeGen.Analysis.Constraints;

/// <summary>The part of a member's value that a constraint speaks about, with the numbers of the runtime's <c>ConstraintTarget</c>.</summary>
internal enum ConstraintPart
{
    Value,
    Item,
    Key,
    MapValue,
}
