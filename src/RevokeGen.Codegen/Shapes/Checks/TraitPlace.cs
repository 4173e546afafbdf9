namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Where a trait may be.</summary>
/// <param name="what">That place in words that follow "it is for".</param>
/// <param name="shapes">The types of shapes that may have it.</param>
/// <param name="holders">The types of shapes whose members may have it.</param>
/// <param name="targets">The types that those members may target.</param>
internal sealed class TraitPlace(string what, uint shapes, uint holders = TypeSet.None, uint targets = TypeSet.Data)
{
    /// <summary>A trait that has to be on the same shape or member; null for none.</summary>
    public string? Beside { get; init; }

    /// <summary>Whether the trait may be on a member of the shape with this target; a target of unknown type fits.</summary>
    public bool HoldsMember(ShapeType holder, ShapeType? target) =>
        TypeSet.Has(holders, holder) && (target is not { } type || TypeSet.Has(targets, type));

    public bool HoldsShape(ShapeType type) => TypeSet.Has(shapes, type);

    public override string ToString() => what;
}
