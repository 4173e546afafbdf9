namespace RevokeGen.Codegen.Plans;

/// <summary>What a caution is, with the names of the attribute's properties.</summary>
internal enum CautionKind
{
    Expression,
    Pattern,
    UniqueItems,
}
