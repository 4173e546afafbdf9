namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The labels and fixed query parameters in the <c>uri</c> of an <c>http</c> trait.</summary>
internal sealed class HttpUri
{
    private HttpUri(string? error) => Error = error;

    /// <summary>What is wrong; null when the rest can be relied on.</summary>
    public string? Error { get; private set; }

    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of query parameters that every request has.</summary>
    public HashSet<string> QueryNames { get; } = new(StringComparer.Ordinal);

    public static HttpUri Parse(string uri)
    {
        var question = uri.IndexOf('?');
        var path = question < 0 ? uri : uri.Substring(0, question);
        var parsed = new HttpUri(Problem(uri, path, question));
        if (parsed.Error is null)
            parsed.Error = parsed.ReadPath(path);
        if (parsed.Error is null && question >= 0)
            parsed.ReadQuery(uri.Substring(question + 1));
        return parsed;
    }

    private static string? Problem(string uri, string path, int question) =>
        path.Length == 0 || path[0] != '/' ? "the uri does not begin with '/'"
        : uri.IndexOf('#') >= 0 ? "a uri has no fragment, '#'"
        : question >= 0 && uri.IndexOf('{', question) >= 0 ? "a label cannot be in the query; bind a member with smithy.api#httpQuery"
        : null;

    private string? ReadPath(string path)
    {
        var greedy = "";
        foreach (var segment in path.Split('/'))
        {
            if (segment.IndexOf('{') < 0 && segment.IndexOf('}') < 0)
                continue;
            if (segment[0] != '{' || segment.IndexOf('}') != segment.Length - 1)
                return $"the segment '{segment}' is neither a label nor free of braces";
            if (greedy.Length > 0)
                return $"the label '{segment}' comes after the greedy label '{greedy}', which takes all that is left";
            var isGreedy = segment[segment.Length - 2] == '+';
            var name = segment.Substring(1, segment.Length - (isGreedy ? 3 : 2));
            if (!ShapeIdSyntax.IsIdentifier(name))
                return $"the label '{segment}' does not name a member";
            if (!Labels.Add(name))
                return $"the label '{segment}' is there twice";
            greedy = isGreedy ? segment : "";
        }

        return null;
    }

    private void ReadQuery(string query)
    {
        foreach (var parameter in query.Split('&'))
            QueryNames.Add(parameter.Split('=')[0]);
    }
}
