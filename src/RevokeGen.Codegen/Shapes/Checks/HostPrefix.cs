namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The labels in the <c>hostPrefix</c> of an <c>endpoint</c> trait.</summary>
internal sealed class HostPrefix
{
    /// <summary>What is wrong; null when the rest can be relied on.</summary>
    public string? Error { get; private set; }

    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    public static HostPrefix Parse(string prefix)
    {
        var parsed = new HostPrefix();
        for (var at = 0; at < prefix.Length && parsed.Error is null; at++)
        {
            if (prefix[at] == '{')
                at = parsed.ReadLabel(prefix, at);
            else if (prefix[at] is '/' or ':' or '?' or '#' or '@' or ' ' or '}')
                parsed.Error = $"a host cannot have '{prefix[at]}'";
        }

        return parsed;
    }

    private int ReadLabel(string prefix, int start)
    {
        var end = prefix.IndexOf('}', start);
        var name = prefix.Substring(start + 1, (end < 0 ? prefix.Length : end) - start - 1);
        if (end < 0)
            Error = "a label is not closed";
        else if (!ShapeIdSyntax.IsIdentifier(name))
            Error = $"the label '{{{name}}}' does not name a member";
        else
            Labels.Add(name);
        return end < 0 ? prefix.Length : end;
    }
}
