namespace RevokeGen.Codegen.Shapes;

/// <summary>The traits that <c>apply</c> statements put on one shape or member.</summary>
internal sealed class AppliedTraits(ShapeEntry first)
{
    /// <summary>The statement to point at when what it names is not there.</summary>
    public ShapeEntry First { get; } = first;

    /// <summary>Applied by files that also define shapes: Smithy's own rules hold, a differing value is a conflict.</summary>
    public Traits FromDefiningFiles { get; set; } = Traits.None;

    /// <summary>Applied by files that only apply: written to adjust what a vendor defines, so a differing value wins.</summary>
    public Traits FromOverlays { get; set; } = Traits.None;

    public Traits All => FromDefiningFiles.With(FromOverlays);
}
