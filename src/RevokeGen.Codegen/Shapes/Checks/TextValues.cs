using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Traits whose value is a string, a list of strings, or nothing.</summary>
internal static class TextValues
{
    private static readonly string[] TimestampFormats = ["date-time", "epoch-seconds", "http-date"];

    /// <summary>A trait that says all there is to say by being there. Some tools write <c>true</c> or <c>null</c> for <c>{}</c>.</summary>
    public static void Annotation(TraitUse use)
    {
        if (use.Value is not (ObjectNode or NullNode or BooleanNode { Value: true }))
            use.Report("it takes no value; write {}, or remove the trait where it is not to hold");
    }

    public static void Object(TraitUse use) => use.ExpectObject();

    public static void Text(TraitUse use)
    {
        if (use.Value is not StringNode)
            use.Report("it is no string");
    }

    public static void FilledText(TraitUse use)
    {
        if (use.Value.Text is not { Length: > 0 })
            use.Report("it is no string, or is empty");
    }

    public static void Texts(TraitUse use)
    {
        if (use.Value is not ArrayNode array || !array.Items.All(static item => item is StringNode))
            use.Report("it is no array of strings");
    }

    public static void TextMap(TraitUse use)
    {
        foreach (var member in use.ExpectObject()?.Members ?? [])
        {
            if (member.Value is not StringNode)
                use.Report($"'{member.Name}' is no string", member.Value);
        }
    }

    public static void Deprecated(TraitUse use)
    {
        Annotation(use);
        use.ExpectText(use.Value, "message", isRequired: false);
        use.ExpectText(use.Value, "since", isRequired: false);
    }

    public static void TimestampFormat(TraitUse use)
    {
        if (Array.IndexOf(TimestampFormats, use.Value.Text) < 0)
            use.Report("it is none of date-time, epoch-seconds and http-date");
    }

    public static void XmlName(TraitUse use)
    {
        if (use.Value.Text is not { } name || !IsXmlName(name))
            use.Report("it is no name for an XML element, with or without a prefix");
    }

    public static void Ec2QueryName(TraitUse use)
    {
        if (use.Value.Text is not { } name || !IsPlainXmlName(name))
            use.Report("it is no name of ASCII letters, digits, '_' and '-' that begins with a letter or '_'");
    }

    public static void XmlNamespace(TraitUse use)
    {
        if (use.ExpectObject() is not { } value)
            return;
        use.ExpectText(value, "uri");
        if (use.ExpectText(value, "prefix", isRequired: false) is { } prefix && !IsPlainXmlName(prefix))
            use.Report("'prefix' is no name for an XML prefix", value["prefix"]);
    }

    private static bool IsXmlName(string name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? IsPlainXmlName(name) : IsPlainXmlName(name.Substring(0, colon)) && IsPlainXmlName(name.Substring(colon + 1));
    }

    private static bool IsPlainXmlName(string name) =>
        name.Length > 0 && name[0] is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        && name.All(static character => character is '_' or '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
