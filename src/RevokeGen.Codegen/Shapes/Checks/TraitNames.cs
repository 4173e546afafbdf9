using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Notices traits that nobody knows and whose name is nearly that of a known one: a rule that would silently not hold.</summary>
internal static class TraitNames
{
    private const int MostEdits = 2;

    public static void Check(TraitUse use, ObjectMember trait)
    {
        if (!Array.Exists(TraitTable.OwnNamespaces, prefix => trait.Name.StartsWith(prefix, StringComparison.Ordinal)) || !use.Context.IsMissing(new(trait.Name)))
            return;
        if (NearestName.Of(trait.Name, TraitTable.Ids, MostEdits) is { Length: > 0 } nearest)
            use.ReportUnknown(nearest);
    }
}
