using RevokeGen.Codegen.Specs;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The values of the traits that carry rules: our own, and Smithy's conditions. Their expressions are another check's concern.</summary>
internal static class RuleValues
{
    private static readonly string[] CautionKinds = ["expression", "pattern", "uniqueItems"];

    public static void ExactlyOneOf(TraitUse use)
    {
        TextValues.Annotation(use);
        if (use.Has(TraitIds.Error))
            use.ReportPlace("it is for structures that are no errors");
        if (use.Shape is { Members.Count: 0, IsPartial: false })
            use.Report("the structure has no member that could be the one");
        foreach (var member in use.Shape.Members)
        {
            if (member.Traits.Has(TraitIds.Required))
                use.Report($"'{member.Name}' is required, so that no other member could ever be the one");
        }
    }

    public static void AllowedValues(TraitUse use)
    {
        if (use.Value is not ArrayNode rows)
        {
            use.Report("it is no array");
            return;
        }

        foreach (var row in rows.Items)
        {
            if (use.ExpectObject(row) is not { } value)
                continue;
            use.ExpectKeys(value, "name", "when", "members", "values", "severity", "documentation");
            use.ExpectText(value, "name", isRequired: false);
            use.ExpectText(value, "when");
            use.ExpectText(value, "documentation");
            use.ExpectTexts(value, "values");
            CheckSeverity(use, value, "error", "warning", "info");
            foreach (var name in use.ExpectTexts(value, "members"))
            {
                if (!use.Shape.IsPartial && use.Shape.Member(name.Value) is null)
                    use.Report($"the structure has no member '{name.Value}'", name);
            }
        }
    }

    public static void Cautions(TraitUse use)
    {
        foreach (var caution in use.ExpectObject()?.Members ?? [])
        {
            if (use.ExpectObject(caution.Value) is not { } value)
                continue;
            use.ExpectKeys(value, "expression", "pattern", "uniqueItems", "severity", "documentation");
            use.ExpectText(value, "documentation");
            use.ExpectText(value, "expression", isRequired: false);
            use.ExpectFlag(value, "uniqueItems");
            CheckSeverity(use, value, "warning", "info");
            if (use.ExpectText(value, "pattern", isRequired: false) is { } pattern && SmithyPattern.Create(pattern).Error is { } error)
                use.Report($"the pattern cannot be compiled: {error}", value["pattern"]);
            if (CautionKinds.Count(kind => value[kind] is not null) != 1)
                use.Report("it has not exactly one of expression, pattern and uniqueItems", value);
            else if (!use.IsMember && value["expression"] is null)
                use.Report("on a structure it has an expression; a pattern and uniqueItems are for members", value);
        }
    }

    public static void ErrorCases(TraitUse use)
    {
        var isService = use.Shape.Type == ShapeType.Service;
        if (!isService && !use.Has(TraitIds.Error))
            use.ReportPlace($"it needs '{TraitIds.Error}' beside it");
        foreach (var errorCase in use.ExpectObject()?.Members ?? [])
        {
            if (use.ExpectObject(errorCase.Value) is not { } value)
                continue;
            use.ExpectKeys(value, "code", "prefixes", "contains", "retryable", "throttling", "documentation");
            use.ExpectText(value, "documentation");
            use.ExpectText(value, "code", isRequired: isService);
            use.ExpectTexts(value, "prefixes", isRequired: false);
            use.ExpectTexts(value, "contains", isRequired: false);
            use.ExpectFlag(value, "retryable");
            use.ExpectFlag(value, "throttling");
        }
    }

    public static void Conditions(TraitUse use)
    {
        foreach (var condition in use.ExpectObject()?.Members ?? [])
        {
            if (use.ExpectObject(condition.Value) is not { } value)
                continue;
            use.ExpectText(value, "expression");
            use.ExpectText(value, "documentation", isRequired: false);
        }
    }

    private static void CheckSeverity(TraitUse use, ObjectNode from, params string[] severities)
    {
        if (use.ExpectText(from, "severity", isRequired: false) is { } severity && Array.IndexOf(severities, severity) < 0)
            use.Report($"there is no severity '{severity}' here; write {string.Join(" or ", severities)}", from["severity"]);
    }
}
