using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The values of traits that put an operation or a member into HTTP messages.</summary>
internal static class HttpValues
{
    private const string TokenCharacters = "!#$%&'*+-.^_`|~";

    public static void Http(TraitUse use)
    {
        if (use.ExpectObject() is not { } value)
            return;
        if (use.ExpectText(value, "method") is { } method && !IsToken(method))
            use.Report($"'{method}' is no HTTP method", value["method"]);
        if (use.ExpectText(value, "uri") is { } uri && HttpUri.Parse(uri).Error is { } error)
            use.Report(error, value["uri"]);
        if (value["code"] is { } code)
            CheckStatus(use, code, 100, 999);
    }

    public static void ErrorStatus(TraitUse use) => CheckStatus(use, use.Value, 100, 599);

    public static void Header(TraitUse use)
    {
        if (use.Value.Text is not { } name || !IsToken(name))
            use.Report("it is no name for a header");
        else
            CheckItems(use);
    }

    public static void HeaderPrefix(TraitUse use)
    {
        if (use.Value.Text is not { } prefix || (prefix.Length > 0 && !IsToken(prefix)))
            use.Report("it is no beginning of names for headers");
        else
            CheckEntries(use, TypeSet.StringType | TypeSet.List);
    }

    public static void Query(TraitUse use)
    {
        if (use.Value.Text is not { Length: > 0 })
            use.Report("it is no string, or is empty");
        else
            CheckItems(use);
    }

    public static void QueryParameters(TraitUse use)
    {
        TextValues.Annotation(use);
        CheckEntries(use, TypeSet.StringType | TypeSet.List);
    }

    public static void Endpoint(TraitUse use)
    {
        if (use.ExpectObject() is { } value && use.ExpectText(value, "hostPrefix") is { } prefix && HostPrefix.Parse(prefix).Error is { } error)
            use.Report(error, value["hostPrefix"]);
    }

    public static void Compression(TraitUse use)
    {
        if (use.ExpectObject() is { } value)
            use.ExpectTexts(value, "encodings");
    }

    private static void CheckStatus(TraitUse use, SpecNode node, int min, int max)
    {
        if ((node as NumberNode)?.Integer is not { } code || code < min || code > max)
            use.Report($"it is no HTTP status from {min} to {max}", node);
    }

    // A list goes item by item, so its items have to fit where it is put.
    private static void CheckItems(TraitUse use)
    {
        if (use.ValueShape?.Member("member") is { } item && use.Context.TypeOf(item.Target) is { } type && !TypeSet.Has(TypeSet.Scalar, type))
            use.ReportPlace($"the list's items are of type '{ShapeTypeNames.NameOf(type)}', and only booleans, numbers, strings and timestamps fit");
    }

    private static void CheckEntries(TraitUse use, uint types)
    {
        if (use.ValueShape?.Member("value") is { } value && use.Context.TypeOf(value.Target) is { } type && !TypeSet.Has(types, type))
            use.ReportPlace($"the map's values are of type '{ShapeTypeNames.NameOf(type)}', and only strings and lists of them fit");
    }

    private static bool IsToken(string text) => text.Length > 0 && text.All(static character =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || TokenCharacters.IndexOf(character) >= 0);
}
