namespace RevokeGen.Codegen.Plans;

/// <summary>The C# type of a value.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Name">The emitted type's name for an enum, structure or union; otherwise empty.</param>
/// <param name="Item">The type of a list's items or a map's values.</param>
/// <param name="IsSparse">Whether items or map values may be null.</param>
/// <param name="IsLanguageUnion">Whether the type is a union to the compiler too, so that patterns look at what it holds.</param>
internal sealed record TypePlan(TypeKind Kind, string Name = "", TypePlan? Item = null, bool IsSparse = false, bool IsLanguageUnion = false)
{
    /// <summary>Whether the type is a struct, so that a required one can never be null.</summary>
    public bool IsValueType => Kind is not (TypeKind.String or TypeKind.Document or TypeKind.Stream or TypeKind.Structure or TypeKind.Union or TypeKind.List or TypeKind.Map);
}
