using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Reads the fixes that a spec suggests for a member. One that does not say what to look for, what to do or what comes of it is none.</summary>
internal static class SuggestedFixPlanner
{
    public static EquatableArray<SuggestedFixPlan> Plan(Traits traits) =>
        (traits.Find(TraitIds.SuggestedFixes) as ArrayNode)?.Items.Select(Plan).OfType<SuggestedFixPlan>().ToEquatableArray() ?? [];

    private static SuggestedFixPlan? Plan(SpecNode fix)
    {
        var (value, prefix) = (fix["value"]?.Text, fix["prefix"]?.Text);
        var (replacement, member) = (fix["replacement"]?.Text, fix["member"]?.Text);
        return (value ?? prefix) is { } text && fix["effect"]?.Text is { } effect && (replacement is null) != (member is null)
            ? new(text, value is null, replacement ?? "", member ?? "", effect)
            : null;
    }
}
