using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Traits of operations that name members of the input or output.</summary>
internal static class OperationValues
{
    public static void Paginated(TraitUse use)
    {
        if (use.ExpectObject() is not { } value)
            return;
        foreach (var key in (string[])["inputToken", "pageSize"])
        {
            if (use.ExpectText(value, key, isRequired: false) is { } name)
                CheckMember(use, value[key]!, use.Shape.Input, name, "input");
        }

        foreach (var key in (string[])["outputToken", "items"])
        {
            if (use.ExpectText(value, key, isRequired: false) is { } path)
                CheckMember(use, value[key]!, use.Shape.Output, path, "output");
        }
    }

    public static void Checksum(TraitUse use)
    {
        if (use.ExpectObject() is not { } value)
            return;
        foreach (var key in (string[])["requestAlgorithmMember", "requestValidationModeMember"])
        {
            if (use.ExpectText(value, key, isRequired: false) is { } name)
                CheckMember(use, value[key]!, use.Shape.Input, name, "input");
        }

        use.ExpectFlag(value, "requestChecksumRequired");
        use.ExpectTexts(value, "responseAlgorithms", isRequired: false);
    }

    /// <summary>An object whose values are objects with a certain key.</summary>
    public static void Parameters(TraitUse use, string key)
    {
        foreach (var parameter in use.ExpectObject()?.Members ?? [])
        {
            if (use.ExpectObject(parameter.Value) is { } value && value[key] is null)
                use.Report($"'{key}' is missing", value);
        }
    }

    public static void ContextParameter(TraitUse use)
    {
        if (use.ExpectObject() is { } value)
            use.ExpectText(value, "name");
    }

    private static void CheckMember(TraitUse use, SpecNode at, ShapeId? structure, string path, string what)
    {
        // A service's own values speak of all its operations.
        if (structure is { } id && MemberPaths.FirstMissing(use.Context, id, path) is { } missing)
            use.Report($"the {what} has no member '{missing}'{(missing == path ? "" : $" on the path '{path}'")}", at);
    }
}
