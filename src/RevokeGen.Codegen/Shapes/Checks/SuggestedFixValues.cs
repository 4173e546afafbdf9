using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The value of <c>revokegen.rules#suggestedFixes</c>.</summary>
internal static class SuggestedFixValues
{
    public static void Check(TraitUse use)
    {
        if (use.Value is not ArrayNode fixes)
        {
            use.Report("it is no array");
            return;
        }

        foreach (var fix in fixes.Items)
        {
            if (use.ExpectObject(fix) is not { } value)
                continue;
            use.ExpectKeys(value, "value", "prefix", "replacement", "member", "effect");
            use.ExpectText(value, "effect");
            ExpectOneOf(use, value, "value", "prefix");
            ExpectOneOf(use, value, "replacement", "member");
            if (use.ExpectText(value, "member", isRequired: false) is { } member && !use.Shape.IsPartial && use.Shape.Member(member) is null)
                use.Report($"the structure has no member '{member}'", value["member"]);
        }
    }

    private static void ExpectOneOf(TraitUse use, ObjectNode from, string first, string second)
    {
        use.ExpectText(from, first, isRequired: false);
        if ((from[first] is null) == (from[second] is null))
            use.Report($"it has not exactly one of {first} and {second}", from);
    }
}
