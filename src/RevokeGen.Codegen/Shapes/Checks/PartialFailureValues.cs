namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The place and the value of <c>revokegen.rules#partialFailures</c>.</summary>
internal static class PartialFailureValues
{
    private static readonly string[] Paths = ["id", "code", "message"];

    public static void Check(TraitUse use)
    {
        if (!use.Context.MayBeOutput(use.Shape.Id))
            use.ReportPlace("no operation has this structure as its output");
        if (use.Shape.Members.Count(static member => member.Traits.Has(TraitIds.PartialFailures)) > 1)
            use.ReportPlace("an output has one list of failures, and this one has several");
        if (use.ExpectObject() is not { } value)
            return;
        use.ExpectKeys(value, Paths);
        if (use.ValueShape is not { } list || list.Members.Count == 0 || use.Context.Find(list.Members[0].Target) is not { } failure)
            return;
        if (!IsRecord(failure) || list.Traits.Has(TraitIds.Sparse))
        {
            use.ReportPlace("the list holds other things than structures, or may hold null");
            return;
        }

        foreach (var key in Paths)
        {
            if (use.ExpectText(value, key, isRequired: false) is { } path && Problem(use.Context, failure, path) is { } problem)
                use.Report(problem, value[key]);
        }
    }

    /// <summary>What is wrong with a path of names with dots between them; null for nothing, and where shapes were not loaded.</summary>
    private static string? Problem(CheckContext context, Shape failure, string path)
    {
        Shape? shape = failure;
        foreach (var name in path.Split('.'))
        {
            if (!IsRecord(shape) || shape.Member(name) is not { } member)
                return $"a failure has no member '{name}'{(name == path ? "" : $" on the path '{path}'")}";
            shape = context.Find(member.Target);
            if (shape is null)
                return null;
            if (member.Traits.Has(TraitIds.Sensitive) || shape.Traits.Has(TraitIds.Sensitive))
                return $"'{path}' is sensitive, and the text of an exception would show it";
        }

        return shape.Type is ShapeType.String or ShapeType.Enum ? null : $"'{path}' leads to no string";
    }

    private static bool IsRecord(Shape shape) => shape.Type == ShapeType.Structure && !shape.Traits.Has(TraitIds.ExactlyOneOf);
}
