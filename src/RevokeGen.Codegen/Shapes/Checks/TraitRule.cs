namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>What holds for one trait.</summary>
/// <param name="id">The trait.</param>
/// <param name="place">Where it may be.</param>
/// <param name="checkValue">Reports what is wrong with its value; null when any value will do.</param>
internal sealed class TraitRule(string id, TraitPlace place, Action<TraitUse>? checkValue = null)
{
    public string Id { get; } = id;

    public void Check(TraitUse use)
    {
        if (use.IsMember ? !place.HoldsMember(use.Shape.Type, use.Type) : !place.HoldsShape(use.Shape.Type))
            use.ReportPlace($"it is for {place}, and this is {use.Description}");
        else if (place.Beside is { } beside && !use.Has(beside))
            use.ReportPlace($"it needs '{beside}' beside it");
        else
            checkValue?.Invoke(use);
    }
}
