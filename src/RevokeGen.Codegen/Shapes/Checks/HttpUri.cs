namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The labels and fixed query parameters in the <c>uri</c> of an <c>http</c> trait.</summary>
internal sealed class HttpUri
{
    private HttpUri(string? error) => Error = error;

    /// <summary>What is wrong; null when the rest can be relied on.</summary>
    public string? Error { get; private set; }

    /// <summary>The labels' names in their order.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>
    /// What all requests have in common: the path with <c>{}</c> and <c>{+}</c> for its labels, and the fixed query parameters in their order by name.
    /// </summary>
    public string Pattern { get; private set; } = "";

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
        var segments = path.Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            var segment = segments[index];
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
            if (Labels.Contains(name))
                return $"the label '{segment}' is there twice";
            Labels.Add(name);
            segments[index] = isGreedy ? "{+}" : "{}";
            greedy = isGreedy ? segment : "";
        }

        Pattern = string.Join("/", segments);
        return null;
    }

    private void ReadQuery(string query)
    {
        var parameters = query.Split('&');
        foreach (var parameter in parameters)
            QueryNames.Add(parameter.Split('=')[0]);
        Pattern += "?" + string.Join("&", parameters.Sorted());
    }
}
