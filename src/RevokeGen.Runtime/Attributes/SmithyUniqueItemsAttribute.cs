namespace RevokeGen.Runtime;

/// <summary>Smithy's <c>@uniqueItems</c>: no two items of the list are equal.</summary>
public sealed class SmithyUniqueItemsAttribute : ConstraintAttribute;
